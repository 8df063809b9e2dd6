import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../lib/story/problem.ts';
import { readStory, type StoryFolder } from '../lib/story/read-story.ts';
import type { Story } from '../lib/story/story.ts';

/* Where stories lie on disk. What they are is decided in lib/story. */

/** Reference geography, from which the basemap is cut: no story. */
const WORLD = 'world';

/** `DATELINE_GEO`, or `geo` in the working directory. */
export function geoRoot(): string {
	return process.env.DATELINE_GEO ?? 'geo';
}

/** The ids of the stories under a root, in alphabetical order. Throws where the root cannot be read. */
export async function storyFolders(root: string): Promise<readonly string[]> {
	const entries = await readdir(root, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	const stories = await Promise.all(
		names.map(async (name) => {
			// An article in `world` is somebody's story, who is then told that the name is taken.
			const isOfStory = name === WORLD ? isArticle : isStoryFile;
			return (await readdir(path.join(root, name))).some(isOfStory) ? [name] : [];
		})
	);
	return stories.flat().sort();
}

/** The files of a story as bytes: its article and its layers, and nothing else that lies there. */
export async function readStoryFolder(root: string, id: string): Promise<StoryFolder> {
	const names = (await readdir(path.join(root, id))).filter(isStoryFile).sort();
	const files = await Promise.all(
		names.map(async (name): Promise<[string, Uint8Array]> => [
			name,
			await readFile(path.join(root, id, name))
		])
	);
	return { id, files: new Map(files) };
}

/** Every story under the root; or every problem of every story, at once. */
export async function readStories(root: string = geoRoot()): Promise<Outcome<readonly Story[]>> {
	const ids = await foldersOrNone(root);
	if (ids.length === 0) return noStories(root);
	const outcomes = await Promise.all(
		ids.map(async (id) => readStory(await readStoryFolder(root, id)))
	);
	const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])) };
}

function isStoryFile(name: string): boolean {
	return isArticle(name) || name.endsWith('.geojson');
}

function isArticle(name: string): boolean {
	return name === 'article.md';
}

/** A root that does not exist holds no story; any other failure of the disk is no editor's to mend. */
async function foldersOrNone(root: string): Promise<readonly string[]> {
	try {
		return await storyFolders(root);
	} catch (error) {
		if (
			error instanceof Error &&
			'code' in error &&
			(error.code === 'ENOENT' || error.code === 'ENOTDIR')
		)
			return [];
		throw error;
	}
}

function noStories(root: string): Outcome<never> {
	const problem = {
		file: root,
		at: null,
		what: 'There is no story in this folder.',
		fix: 'Add a folder with an article.md and a .geojson file for each layer.'
	};
	return { ok: false, problems: [problem] };
}
