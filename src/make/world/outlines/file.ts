import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	unpackOutlines,
	type Outlines,
	type PackedOutlines
} from '../../../lib/style/names/outlines.ts';
import type { Story } from '../../../lib/story/story.ts';
import { isMade, NewFolder } from '../../tile/folder.ts';
import { hashOfOutlines } from '../inputs.ts';
import { makeOutlines } from './make.ts';

/* The file of outlines that the page fetches, and that still maps are named by. */

const outlinesFolder = 'static/outlines';
const fileName = 'names.json';
export const outlinesFile = join(outlinesFolder, fileName);

/** Makes the file where it is not that of these stories and sources already; whether it had to. */
export function writeOutlines(stories: readonly Story[], folder: string = outlinesFolder): boolean {
	const hash = hashOfOutlines(JSON.stringify(stories));
	if (isMade(folder, hash)) return false;
	const outlines = makeOutlines(stories);
	const made = new NewFolder(folder, hash);
	writeFileSync(join(made.path, fileName), JSON.stringify(outlines));
	made.keep();
	return true;
}

/** Throws where it has not been made. */
export function readOutlines(folder: string = outlinesFolder): Outlines {
	return unpackOutlines(JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as PackedOutlines);
}
