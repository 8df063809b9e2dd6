import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code that decides what a cut layer holds, from the project's root. */
const FOLDERS = ['src/make/layer/cut', 'src/make/tile', 'src/lib/rows/data'];

/** SHA-256 over that code, in hex. */
export function hashOfCode(): string {
	const hash = createHash('sha256');
	for (const folder of FOLDERS)
		for (const name of readdirSync(folder).sort())
			hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
	return hash.digest('hex');
}
