import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LayerId, Story, StoryEvent } from '../../src/lib/story/story.ts';
import type { Frame } from '../../src/lib/style/still/frame.ts';
import type { GroundPiece } from '../../src/lib/style/still/ground.ts';
import { numberWords } from '../../src/lib/style/still/marks.ts';
import { stillMap } from '../../src/lib/style/still/still-map.ts';
import type { ShapeGroup, StillMap } from '../../src/lib/style/still/shapes.ts';
import { svgContent } from '../../src/lib/style/still/svg-text.ts';
import { readStories } from '../../src/make/stories.ts';

const SIZE = { width: 640, height: 560, margin: 24, bleed: { x: 0, y: 0 } };

const stories = [...(await storiesIn('geo')), ...(await storiesIn('tests/fixtures/stories'))];

async function storiesIn(root: string): Promise<readonly Story[]> {
	const outcome = await readStories(root);
	return outcome.ok ? outcome.value : [];
}

function drawn(story: Story, events: readonly StoryEvent[] = story.events): StillMap {
	const groundOf = (frame: Frame) => landUnder(frame);
	return stillMap({ story, events, extent: story.view, size: SIZE, groundOf });
}

/** One tile of land that is larger than the frame. */
function landUnder({ centre }: Frame): readonly GroundPiece[] {
	const tile = { x: centre.x - 0.25, y: centre.y - 0.25, side: 0.5 };
	const { x, y, side } = tile;
	const corners = [
		{ x, y },
		{ x: x + side, y },
		{ x: x + side, y: y + side },
		{ x, y: y + side },
		{ x, y }
	];
	const town = { name_en: 'Midtown', rank: 1, kind: 'town' };
	return [
		{ layer: 'land', properties: {}, lines: [corners], tile },
		{ layer: 'place', properties: town, lines: [[centre]], tile }
	];
}

/** The numbers that a group's marks carry, its ranges written out. */
function numbersIn(groups: readonly ShapeGroup[]): readonly number[] {
	const texts = groups.flatMap(({ layer, shapes }) =>
		layer === null ? [] : shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
	);
	return texts
		.map((text) => text.split(': ').at(-1) ?? '')
		.filter((text) => /^[\d–, ]+$/.test(text))
		.flatMap((text) => text.split(', '))
		.flatMap((run) => {
			const [from = NaN, to = from] = run.split('–').map(Number);
			return Array.from({ length: to - from + 1 }, (_, index) => from + index);
		});
}

const ofLayer = (map: StillMap, layer: LayerId) =>
	map.groups.filter((group) => group.layer === layer);

describe.each(stories.map((story) => [story.id, story] as const))('%s, still', (_id, story) => {
	it('numbers every located event once, by its place in the text', () => {
		const located = story.events.flatMap((event, index) => (event.spot ? [index + 1] : []));
		expect(numbersIn(drawn(story).groups).toSorted((a, b) => a - b)).toEqual(located);
	});

	it('keeps what belongs to a layer in that layer’s groups', () => {
		const map = drawn(story);
		for (const [slot, { id }] of story.layers.entries()) {
			const others = map.groups.filter((group) => group.layer !== id);
			expect(JSON.stringify(ofLayer(map, id))).toContain(`"layer-${slot}"`);
			expect(JSON.stringify(others)).not.toContain(`"layer-${slot}"`);
		}
	});

	it('draws nothing of a layer whose events are not asked for', () => {
		for (const { id } of story.layers) {
			const map = drawn(
				story,
				story.events.filter((event) => event.layer !== id)
			);
			expect(ofLayer(map, id)).toEqual([]);
		}
	});

	it('is the same each time', () => {
		expect(drawn(story)).toEqual(drawn(story));
	});

	it('is well-formed markup in both themes', () => {
		for (const theme of ['light', 'dark'] as const) {
			const svg = svgContent(drawn(story), theme);
			expect(svg).not.toMatch(/NaN|undefined|Infinity/);
			expect(gzipSync(svg).length).toBeLessThan(20_000);
		}
	});
});

it('has stories to draw', () => {
	expect(stories.length).toBeGreaterThan(1);
});

it.each([
	[[4, 5, 11], '4, 5, 11'],
	[[15, 1, 3, 13, 14], '1, 3, 13–15'],
	[[9], '9'],
	[[], '']
])('%j is written %s', (numbers, words) => {
	expect(numberWords(numbers)).toBe(words);
});
