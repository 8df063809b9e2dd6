import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { joinsAhead } from '../../src/lib/map/joins-ahead.ts';
import { clusterSites, sitesOf, type Site } from '../../src/lib/story/sites.ts';
import type { LayerId, Story } from '../../src/lib/story/story.ts';
import { readStories } from '../../src/make/stories.ts';

let story: Story;
beforeAll(async () => {
	const stories = await readStories('geo');
	const found = stories.ok && stories.value.find(({ id }) => id === 'syria-russia');
	if (!found) throw new Error('The seed story cannot be read: npm run check.');
	story = found;
});

const draws = fc.tuple(
	fc.subarray(['damascus', 'sweida', 'golan-buffer-zone', 'moscow']),
	fc.constantFrom('damascus', 'sweida', 'golan-buffer-zone', 'moscow'),
	fc.double({ min: 1, max: 10, noNaN: true })
);

test('whatever is on, the markers after one more toggle are there before it', () => {
	let joined = 0;
	fc.assert(
		fc.property(draws, ([on, toggled, zoom]) => {
			const sites = sitesOf(story.events);
			const cluster = (some: readonly Site[]) => clusterSites(some, zoom, 30);
			const isOn = (layer: LayerId) => on.includes(layer);
			const { drawn, ahead } = joinsAhead(sites, isOn, cluster);
			expect(drawn).toEqual(cluster(sites.filter(({ layer }) => isOn(layer))));
			const ids = [...drawn, ...ahead].map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			const next = sites.filter(({ layer }) => isOn(layer) !== (layer === toggled));
			for (const one of cluster(next)) {
				const before = [...drawn, ...ahead].find(({ id }) => id === one.id);
				expect(before).toEqual(one);
				if (one.sites.length > 1) joined++;
			}
		}),
		{ seed: 20251123, numRuns: 200 }
	);
	expect(joined).toBeGreaterThan(50);
});
