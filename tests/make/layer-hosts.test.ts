import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusedHosts } from '../../src/make/layer/hosts.ts';
import { readStories } from '../../src/make/stories.ts';
import { MADE, writeMadeStory } from '../fixtures/made-story.ts';

/* A layer's file that names rows beside it, or tiles of somebody's, is a layer's file like any other. */

let root = '';
const file = () => join(root, MADE, `${MADE}.geojson`);
beforeAll(async () => {
	root = mkdtempSync(join(tmpdir(), 'dateline-geo-'));
	await writeMadeStory(root, 200);
});
afterAll(() => rmSync(root, { recursive: true }));

/** With another `data`, in the layer's file. */
async function problemsWith(change: (data: Record<string, unknown>) => unknown) {
	const before = readFileSync(file(), 'utf8');
	const json = JSON.parse(before) as { layer: { data: Record<string, unknown> } };
	writeFileSync(
		file(),
		JSON.stringify({ ...json, layer: { ...json.layer, data: change(json.layer.data) } })
	);
	const outcome = await readStories(root);
	const refused = await refusedHosts(root, 'https://tiles.example');
	writeFileSync(file(), before);
	return { problems: outcome.ok ? [] : outcome.problems.map(({ what }) => what), refused };
}

const served =
	(address: string) =>
	({ rows: _rows, ...data }: Record<string, unknown>) => ({
		...data,
		tiles: { address, minzoom: 0, maxzoom: 8 }
	});

test('what an import writes passes the check, and the page knows its counts', async () => {
	const stories = await readStories(root);
	const layer = stories.ok ? stories.value[0]?.layers.find(({ id }) => id === MADE) : undefined;
	expect(layer?.data).toMatchObject({ count: 200, tiles: null });
	const counts = layer?.data?.counts ?? [];
	expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(200);
	// Importing again leaves what an editor wrote.
	const json = JSON.parse(readFileSync(file(), 'utf8')) as { layer: { title: string } };
	json.layer.title = 'The editor’s own';
	writeFileSync(file(), JSON.stringify(json));
	cpSync(file(), `${file()}.kept`);
	await writeMadeStory(root, 200);
	expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(
		JSON.parse(readFileSync(`${file()}.kept`, 'utf8'))
	);
	rmSync(`${file()}.kept`);
});

test.each([
	['/tiles/{z}/{x}/{y}.mvt', null],
	['https://tiles.example/a/{z}/{x}/{y}.mvt', null],
	['https://other.example/{z}/{x}/{y}.mvt', /https:\/\/other\.example, which no page may ask/]
])('tiles at %s', async (address, refusal) => {
	const { problems, refused } = await problemsWith(served(address));
	expect(problems).toEqual([]);
	expect(refused).toEqual(refusal === null ? [] : [expect.stringMatching(refusal)]);
});

test.each([
	['ftp://tiles.example/{z}/{x}/{y}', /neither a path of this site nor an https address/],
	['//tiles.example/{z}/{x}/{y}', /neither a path/],
	['https://tiles.example/{z}/{x}', /lacks \{y\}/]
])('the address %s is refused in a sentence', async (address, what) => {
	expect((await problemsWith(served(address))).problems).toEqual([expect.stringMatching(what)]);
});

test('rows or tiles, not both and not neither', async () => {
	const neither = await problemsWith(({ rows: _rows, ...data }) => data);
	expect(neither.problems).toEqual([expect.stringContaining('neither "rows" nor "tiles"')]);
	const tiles = { address: '/{z}/{x}/{y}', minzoom: 0, maxzoom: 1 };
	const both = await problemsWith((data) => ({ ...data, tiles }));
	expect(both.problems).toEqual([expect.stringContaining('both "rows" and "tiles"')]);
});
