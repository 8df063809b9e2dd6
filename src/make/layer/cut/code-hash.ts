import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The code that decides what a cut layer holds, from the project's root. */
const FOLDERS = ['src/make/layer/cut', 'src/make/tile', 'src/lib/rows/data'];
const FILES = ['src/lib/story/facets.ts'];

/** SHA-256 over that code, in hex. */
export function hashOfCode(): string {
	const hash = createHash('sha256');
	const inFolders = FOLDERS.flatMap((folder) =>
		readdirSync(folder)
			.sort()
			.map((name) => join(folder, name))
	);
	for (const file of [...inFolders, ...FILES])
		hash.update(`${basename(file)}\n`).update(readFileSync(file));
	return hash.digest('hex');
}
