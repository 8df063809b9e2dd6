import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LayerId, Story, StoryEvent } from '../../src/lib/story/story.ts';
import type { Frame } from '../../src/lib/style/still/frame.ts';
import type { GroundPiece } from '../../src/lib/style/still/ground.ts';
import { numberWords, type Telling } from '../../src/lib/style/still/telling.ts';
import { stillMap } from '../../src/lib/style/still/still-map.ts';
import type { ShapeGroup, StillMap } from '../../src/lib/style/still/shapes.ts';
import { svgContent } from '../../src/lib/style/still/svg-text.ts';
import { readStories } from '../../src/make/stories.ts';
import { outlinesOnce } from './names/outlines-once.ts';
import { COUNTRIES } from './names/views.ts';

const SIZE = { width: 640, height: 560, margin: 24, bleed: { x: 0, y: 0 } };

const outlines = await outlinesOnce();
const stories = [...(await storiesIn('geo')), ...(await storiesIn('tests/fixtures/stories'))];

async function storiesIn(root: string): Promise<readonly Story[]> {
	const outcome = await readStories(root);
	return outcome.ok ? outcome.value : [];
}

function drawn(
	story: Story,
	events: readonly StoryEvent[] = story.events,
	telling: Telling = 'numbers'
): StillMap {
	const groundOf = (frame: Frame) => landUnder(frame);
	const naming = { outlines, countries: COUNTRIES };
	return stillMap({ story, events, telling, extent: story.view, size: SIZE, naming, groundOf });
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

/** What stands beside the marks. */
function textsIn(groups: readonly ShapeGroup[]): readonly string[] {
	return groups.flatMap(({ layer, shapes }) =>
		layer === null ? [] : shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
	);
}

/** The numbers beside a group's marks, its ranges written out. */
function numbersIn(groups: readonly ShapeGroup[]): readonly number[] {
	return textsIn(groups)
		.flatMap((text) => /(?:^|: )nos?\. ([\d–, ]+)$/.exec(text)?.[1] ?? [])
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

	it('has no bare figure, which could be taken for a count or for a number', () => {
		for (const telling of ['numbers', 'counts', 'place'] as const) {
			const texts = textsIn(drawn(story, story.events, telling).groups);
			expect(texts.filter((text) => /^[\d–, ]+$/.test(text))).toEqual([]);
		}
	});

	it('counts every located event once, where nothing but the map is seen', () => {
		const texts = textsIn(drawn(story, story.events, 'counts').groups);
		const counts = texts.map((text) => Number(/(\d+) events?$/.exec(text)?.[1] ?? 0));
		const located = story.events.filter(({ spot }) => spot !== null).length;
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(located);
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
