import { cpSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildFolder } from '../progress.ts';
import { ROWS_FILE } from '../../lib/download/rows-file.ts';
import { CUT } from './cut-folder.ts';
import { layersOfRows } from './layers-of-rows.ts';

/*
 * Puts the cut layers into the built site, `layers/<story>/<layer>/`. On one disk a file is not copied
 * but has two names: a million rows are a hundred megabytes.
 */
for (const { story, layer, rows } of await layersOfRows()) {
	const to = join(buildFolder(), 'layers', story, layer);
	putFolder(join(CUT, story, layer), to);
	// All rows in one file, for who takes them away.
	putFile(rows.file, join(to, ROWS_FILE));
}

function putFolder(from: string, to: string): void {
	for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		putFile(file, join(to, file.slice(from.length)));
	}
}

function putFile(from: string, to: string): void {
	mkdirSync(dirname(to), { recursive: true });
	try {
		linkSync(from, to);
	} catch {
		// Another disk, or one without links.
		cpSync(from, to);
	}
}
