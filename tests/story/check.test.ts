import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemLines, summaryOf } from '../../src/lib/story/summary.ts';
import { readStories, readStoryFolder, storyFolders } from '../../src/make/stories.ts';
import { readSpoiled, storyOf } from './spoil.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/stories');

let root: string;
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'dateline-'));
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

const copy = (id: string) =>
	cpSync(path.join(FIXTURES, id), path.join(root, id), { recursive: true });

function spoil(file: string, from: string, to: string): void {
	const name = path.join(root, file);
	const text = readFileSync(name, 'utf8');
	expect(text).toContain(from);
	writeFileSync(name, text.replace(from, to));
}

describe('the stories on disk', () => {
	it('are the folders that hold an article or a layer, by name', async () => {
		copy('lakeside');
		copy('date-line');
		copy('lakeside');
		mkdirSync(path.join(root, 'world'));
		writeFileSync(path.join(root, 'world', 'lakes.geojson'), '{}');
		mkdirSync(path.join(root, 'notes'));
		writeFileSync(path.join(root, 'notes', 'README.md'), 'Nothing to read.');
		mkdirSync(path.join(root, 'layer-only'));
		writeFileSync(path.join(root, 'layer-only', 'a.geojson'), '{}');
		writeFileSync(path.join(root, 'article.md'), 'No folder.');
		expect(await storyFolders(root)).toEqual(['date-line', 'lakeside', 'layer-only']);
	});

	it('are told where an article lies in `world`, which is no story’s name', async () => {
		copy('lakeside');
		cpSync(path.join(root, 'lakeside'), path.join(root, 'world'), { recursive: true });
		const stories = await readStories(root);
		expect(stories.ok ? [] : stories.problems.map(({ what }) => what)).toEqual([
			'The folder is called "world", a name that the site keeps for itself.'
		]);
	});

	it('are read without what else lies in their folder', async () => {
		copy('lakeside');
		writeFileSync(path.join(root, 'lakeside', 'notes.txt'), 'x');
		const { files } = await readStoryFolder(root, 'lakeside');
		expect([...files.keys()]).toEqual([
			'article.md',
			'far-shore.geojson',
			'overlake.geojson',
			'unplaced.geojson'
		]);
	});

	it('are given all together', async () => {
		copy('lakeside');
		copy('date-line');
		const stories = await readStories(root);
		expect(stories.ok && stories.value.map(({ id }) => id)).toEqual(['date-line', 'lakeside']);
	});

	it('are refused all together, with the problems of each', async () => {
		copy('lakeside');
		copy('date-line');
		spoil('lakeside/overlake.geojson', '"kind": "talks"', '"kind": "chat"');
		spoil('date-line/article.md', 'language: ar', 'language: Arabic');
		const stories = await readStories(root);
		expect(stories.ok ? [] : stories.problems.map(({ file }) => file)).toEqual([
			'date-line/article.md',
			'lakeside/overlake.geojson'
		]);
	});

	it.each(['', 'nowhere'])('are missed where there are none: %j', async (folder) => {
		expect(await readStories(path.join(root, folder))).toMatchObject({
			ok: false,
			problems: [{ what: 'There is no story in this folder.' }]
		});
	});
});

describe('the lines of the check', () => {
	it('count events, layers and quoted sentences', () => {
		expect(summaryOf(storyOf(readSpoiled()))).toBe(
			'lakeside: 4 events in 2 layers, 4 of 5 sentences quoted'
		);
	});

	it('name each file once, and count at the end', () => {
		const problem = {
			file: 'a/b.geojson',
			at: 'feature "c"',
			what: 'It is \u001b[31mred.',
			fix: 'Mend it.'
		};
		expect(problemLines([problem, { ...problem, file: 'a/d.geojson', at: null }, problem])).toEqual(
			[
				'a/b.geojson',
				'  feature "c": It is  [31mred.',
				'    Mend it.',
				'  feature "c": It is  [31mred.',
				'    Mend it.',
				'',
				'a/d.geojson',
				'  It is  [31mred.',
				'    Mend it.',
				'',
				'3 problems in 2 files.'
			]
		);
	});
});

describe('the check as a command', { timeout: 60_000 }, () => {
	function check() {
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			['--import', 'tsx', 'src/make/check.ts'],
			{
				encoding: 'utf8',
				env: { ...process.env, DATELINE_GEO: root },
				cwd: path.join(import.meta.dirname, '../..')
			}
		);
		return { status, stdout: stdout.trim().split('\n'), stderr: stderr.trim().split('\n') };
	}

	it('says a line for a good story and ends with 0', () => {
		copy('lakeside');
		expect(check()).toMatchObject({
			status: 0,
			stdout: [
				'lakeside: 4 events in 2 layers, 4 of 5 sentences quoted; 1 names a place or a date and is without: 2'
			]
		});
	});

	it('says so where no sentence without an event names a place or a date', () => {
		copy('lakeside');
		spoil('lakeside/article.md', 'a storm in 2029', 'a storm');
		expect(check().stdout).toEqual([
			'lakeside: 4 events in 2 layers, 4 of 5 sentences quoted; none that names a place or a date is without'
		]);
	});

	it('says what is wrong and ends with 1, without a stack trace', () => {
		copy('lakeside');
		spoil('lakeside/overlake.geojson', '"kind": "talks"', '"kind": "chat"');
		const { status, stderr } = check();
		expect(status).toBe(1);
		expect(stderr).toContain('lakeside/overlake.geojson');
		expect(stderr).toContain(
			'  feature "mayor-talks": The property "kind" is "chat", which is not one of the listed words.'
		);
		expect(stderr.at(-1)).toBe('1 problem in 1 file.');
		expect(stderr.join('\n')).not.toMatch(/^\s+at /mu);
	});
});
