import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/* The built folder, as its files and as the addresses that they have on a host. */

/** Paths below the folder, with `/` on every system, in alphabetical order. */
export function builtFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.map((path) => path.replaceAll('\\', '/'))
		.sort();
}

export const textOf = (folder: string, file: string): string =>
	readFileSync(join(folder, file), 'utf8');

/** The address of a file on its host: `a/index.html` is found at `/a/`. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
