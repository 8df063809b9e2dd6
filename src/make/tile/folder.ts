import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/* A folder of made files, and what they were made from: it is made anew only when that has changed. */

/** The hash of what the files in its folder were made from. */
const stampName = 'inputs.sha256';

/** True where a folder holds what these inputs make. */
export function isMade(folder: string, hash: string): boolean {
	const stamp = join(folder, stampName);
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === `${hash}\n`;
}

/**
 * A folder that takes the place of another whole. It is written beside it and moved at the end: whoever
 * reads meanwhile finds the old one, and what breaks off leaves nothing that looks made.
 */
export class NewFolder {
	/** Where to write. */
	readonly path: string;

	constructor(
		readonly place: string,
		readonly hash: string
	) {
		this.path = `${place}.${process.pid}`;
		this.drop();
		mkdirSync(this.path, { recursive: true });
	}

	/** Moves it into its place. */
	keep(): void {
		writeFileSync(join(this.path, stampName), `${this.hash}\n`);
		rmSync(this.place, { recursive: true, force: true });
		renameSync(this.path, this.place);
	}

	/** Leaves nothing of it; after `keep` there is nothing to leave. */
	drop(): void {
		rmSync(this.path, { recursive: true, force: true });
	}
}
