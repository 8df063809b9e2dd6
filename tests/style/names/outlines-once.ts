import { mkdirSync, rmdirSync } from 'node:fs';
import type { Outlines } from '../../../src/lib/style/names/outlines.ts';
import { readStories } from '../../../src/make/stories.ts';
import { readOutlines, writeOutlines } from '../../../src/make/world/outlines/file.ts';

const folder = '.cache/outlines';
const lock = `${folder}.lock`;

/** The outlines of the seed's stories, made again only when something they are made from has changed. */
export async function outlinesOnce(): Promise<Outlines> {
	const stories = await readStories('geo');
	if (!stories.ok) throw new Error('The stories have problems: npm run check');
	mkdirSync('.cache', { recursive: true });
	while (!isMine()) await new Promise((done) => setTimeout(done, 100));
	try {
		writeOutlines(stories.value, folder);
		return readOutlines(folder);
	} finally {
		rmdirSync(lock);
	}
}

/** Making a folder is atomic: one test file gets it, the others wait. */
function isMine(): boolean {
	try {
		mkdirSync(lock);
		return true;
	} catch {
		return false;
	}
}
