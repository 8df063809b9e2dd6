import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tilesOf } from '../../src/lib/map/tile-cover.ts';
import { mercatorOf } from '../../src/lib/story/mercator.ts';
import { readStories } from '../../src/make/stories.ts';

const outcomes = await Promise.all(
	['geo', 'tests/fixtures/stories'].map((root) => readStories(root))
);
const stories = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));

describe.each(stories.map((story) => [story.id, story] as const))('%s', (_id, story) => {
	const tiles = tilesOf(story);

	it('names each tile once, and only such as there are', () => {
		expect(new Set(tiles).size).toBe(tiles.length);
		for (const tile of tiles) {
			const [zoom = NaN, x = NaN, y = NaN] = tile.split('/').map(Number);
			expect([tile, zoom <= 6, x >= 0 && x < 2 ** zoom, y >= 0 && y < 2 ** zoom]).toEqual([
				tile,
				true,
				true,
				true
			]);
			if (existsSync('static/basemap/6'))
				expect(existsSync(`static/basemap/${tile}.mvt`)).toBe(true);
		}
	});

	it('holds the tile under every event, at every zoom', () => {
		for (const { spot } of story.events.filter((event) => event.spot !== null)) {
			const { x, y } = mercatorOf(spot ?? []);
			for (let zoom = 0; zoom <= 6; zoom++)
				expect(tiles).toContain(
					`${zoom}/${Math.floor(x * 2 ** zoom)}/${Math.floor(y * 2 ** zoom)}`
				);
		}
	});

	it('stays small', () => {
		expect(tiles.length).toBeLessThan(250);
	});
});

it('reads stories, one of them across the antimeridian', () => {
	expect(stories.map(({ id }) => id)).toContain('date-line');
});
