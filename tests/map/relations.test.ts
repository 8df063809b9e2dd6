import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LineString, MultiLineString, Position } from 'geojson';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { angleBetween, arcPositions, cutLine } from '../../src/lib/map/great-circle.ts';
import {
	emphasiseRelations,
	relationFeatures,
	type RelationEmphasis
} from '../../src/lib/map/relation-features.ts';
import { clusterSites, sitesOf } from '../../src/lib/story/sites.ts';
import type { Story, StoryEvent } from '../../src/lib/story/story.ts';
import { relationLayers } from '../../src/lib/style/layers/relations.ts';
import { readStories } from '../../src/make/stories.ts';
import { runs } from '../tier.ts';

let story: Story;

beforeAll(async () => {
	const stories = await readStories('geo');
	const found = stories.ok && stories.value.find((one) => one.id === 'syria-russia');
	if (!found) throw new Error('The seed story cannot be read: npm run check.');
	story = found;
});

/** A zoom at which every site has a marker of its own. */
const NEAR = 14;

/** As the map does, far out (several sites on a marker) or near. */
const featuresOf = (events: readonly StoryEvent[], zoom: number) =>
	relationFeatures(clusterSites(sitesOf(events), zoom, 30), story).features;
const clustersAt = (zoom: number) => clusterSites(sitesOf(story.events), zoom, 30);

const linesOf = (geometry: LineString | MultiLineString): Position[][] =>
	geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

const spots = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -90, max: 90, noNaN: true })
);
const middleOf = (line: readonly Position[]): Position => line[(line.length - 1) / 2] ?? [];
const near = (a: Position, b: Position) => expect(angleBetween(a, b)).toBeLessThan(1e-6);

describe('an arc', () => {
	it('keeps both ends exactly, and runs in short steps', () => {
		fc.assert(
			fc.property(spots, spots, fc.double({ min: 0, max: 3, noNaN: true }), (from, to, bow) => {
				const line = arcPositions([...from], [...to], bow);
				expect(line[0]).toEqual(from);
				expect(line.at(-1)).toEqual(to);
				const steps = line.slice(1).map((at, index) => angleBetween(line[index] ?? [], at));
				expect(Math.max(...steps)).toBeLessThan(3.1);
			}),
			{ seed: 7, numRuns: runs(200) }
		);
	});

	it('is the great circle where it is not bowed, and its middle lies aside by the bow', () => {
		fc.assert(
			fc.property(spots, spots, fc.double({ min: 0, max: 3, noNaN: true }), (from, to, bow) => {
				const whole = angleBetween([...from], [...to]);
				fc.pre(whole > 0.001 && whole < 179.9);
				const straight = arcPositions([...from], [...to], 0);
				for (const at of straight) {
					const sum = angleBetween([...from], at) + angleBetween(at, [...to]);
					expect(sum).toBeCloseTo(whole, 6);
				}
				const bowed = middleOf(arcPositions([...from], [...to], bow));
				expect(angleBetween(middleOf(straight), bowed)).toBeCloseTo(bow, 6);
			}),
			{ seed: 7, numRuns: runs(100) }
		);
	});

	it('bows to the right of the way, so that there and back lie apart', () => {
		near(middleOf(arcPositions([0, 0], [10, 0], 1)), [5, -1]);
		near(middleOf(arcPositions([10, 0], [0, 0], 1)), [5, 1]);
		near(middleOf(arcPositions([0, 0], [0, 10], 0)), [0, 5]);
	});

	it('goes over the antimeridian, and is cut there', () => {
		const line = arcPositions([170, 10], [-170, 10], 0);
		const parts = cutLine(line, 85.051129);
		expect(parts.length).toBe(2);
		expect(parts[0]?.at(-1)?.[0]).toBe(180);
		expect(parts[1]?.[0]?.[0]).toBe(-180);
		expect(parts[0]?.at(-1)?.[1]).toBeCloseTo(parts[1]?.[0]?.[1] ?? NaN, 9);
		// A great circle in the north runs north of its parallel.
		expect(parts[0]?.at(-1)?.[1]).toBeGreaterThan(10.1);
		expect(parts[0]?.[0]).toEqual([170, 10]);
		expect(parts[1]?.at(-1)).toEqual([-170, 10]);
	});

	it('goes over the pole, off the map’s edge and back', () => {
		const line = arcPositions([30, 60], [-150, 60], 0);
		expect(Math.max(...line.map(([, latitude = 0]) => latitude))).toBeCloseTo(90, 6);
		const parts = cutLine(line, 85.051129);
		expect(parts.map((part) => part.length > 1)).toEqual([true, true]);
		for (const part of parts) {
			const longitudes = part.map(([longitude = NaN]) => Math.round(longitude));
			expect(new Set(longitudes).size).toBe(1);
		}
		expect(parts[0]?.[0]).toEqual([30, 60]);
		expect(parts[1]?.at(-1)).toEqual([-150, 60]);
	});

	it('never jumps, wherever its ends are', () => {
		fc.assert(
			fc.property(spots, spots, (from, to) => {
				const parts = cutLine(arcPositions([...from], [...to], 1), 85.051129);
				for (const part of parts) {
					expect(part.length).toBeGreaterThan(1);
					for (const [index, [longitude = NaN]] of part.slice(1).entries()) {
						expect(Math.abs(longitude - (part[index]?.[0] ?? NaN))).toBeLessThanOrEqual(180);
					}
				}
			}),
			{ seed: 7, numRuns: runs(200) }
		);
	});

	it.each([
		['antipodes', [0, 0], [180, 0]],
		['the poles', [0, 90], [0, -90]],
		['one spot', [5, 5], [5, 5]]
	] as const)('between %s is a line of numbers', (_, from, to) => {
		for (const [longitude = NaN, latitude = NaN] of arcPositions([...from], [...to], 1)) {
			expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
			expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
		}
	});
});

describe('relations on the map', () => {
	it('of the seed story cluster its markers, from and to as the story says', () => {
		const features = featuresOf(story.events, NEAR);
		const placed = new Set(story.events.filter(({ spot }) => spot).map(({ id }) => id));
		const expected = story.events.flatMap((event) =>
			event.relations
				.filter(({ to }) => placed.has(event.id) && placed.has(to))
				.map(({ to }) => [event.id, to])
		);
		expect(expected.length).toBeGreaterThan(5);
		expect(features.map(({ properties }) => [properties.from, properties.to])).toEqual(expected);
		for (const { properties, geometry } of features) {
			const spotOf = (id: string) => story.events.find((event) => event.id === id)?.spot;
			const lines = linesOf(geometry);
			expect(lines[0]?.[0]).toEqual(spotOf(properties.from));
			expect(lines.at(-1)?.at(-1)).toEqual(spotOf(properties.to));
		}
		expect(new Set(features.map(({ properties }) => properties.id)).size).toBe(features.length);
		expect(features.filter(({ properties }) => properties.planned)).toMatchObject([
			{ properties: { from: 'russia-arab-summit', slot: 3 } }
		]);
	});

	it('are hidden with either end, at every zoom', () => {
		const draws = fc.tuple(fc.subarray([...story.events]), fc.integer({ min: 1, max: 10 }));
		let drawn = 0;
		fc.assert(
			fc.property(draws, ([shown, zoom]) => {
				const clusters = clusterSites(sitesOf(shown), zoom, 30);
				const { features } = relationFeatures(clusters, story);
				drawn += features.length;
				for (const { properties, geometry } of features) {
					const from = clusters.find(({ events }) =>
						events.some(({ id }) => id === properties.from)
					);
					const to = clusters.find(({ events }) => events.some(({ id }) => id === properties.to));
					expect(shown.map(({ id }) => id)).toContain(properties.from);
					expect(shown.map(({ id }) => id)).toContain(properties.to);
					expect([from?.id, to?.id]).toEqual([properties.fromMark, properties.toMark]);
					expect(from).not.toBe(to);
					expect(linesOf(geometry)[0]?.[0]).toEqual(from?.spot);
					expect(linesOf(geometry).at(-1)?.at(-1)).toEqual(to?.spot);
				}
			}),
			{ seed: 7, numRuns: runs(100) }
		);
		expect(drawn).toBeGreaterThan(runs(100) / 5);
	}, 30_000);

	it('that go the same way, or back, never lie on one another', () => {
		const features = featuresOf(story.events, NEAR);
		const middles = features.map(({ geometry }) => middleOf(linesOf(geometry)[0] ?? []));
		for (const [index, middle] of middles.entries()) {
			for (const other of middles.slice(index + 1)) {
				// 0.01 degrees is about a kilometre.
				expect(angleBetween(middle, other)).toBeGreaterThan(0.01);
			}
		}
	});

	it('have one arc fewer for each marker that takes both ends', () => {
		expect(featuresOf(story.events, 1).length).toBeLessThan(featuresOf(story.events, NEAR).length);
	});
});

describe('the layers of relations', () => {
	const assets = { tiles: '', sprite: 'http://localhost/marks' };
	const layers = relationLayers({
		theme: 'light',
		names: 'en',
		ownNames: [],
		rowLayers: [],
		assets
	});

	it('are valid', () => {
		const style = {
			version: 8 as const,
			sprite: 'http://localhost/marks',
			sources: {
				relations: {
					type: 'geojson' as const,
					data: { type: 'FeatureCollection' as const, features: [] }
				}
			},
			layers
		};
		expect(validateStyleMin(style).filter(({ message }) => !message.includes('glyphs'))).toEqual(
			[]
		);
	});

	it('name those alone that are drawn strong', () => {
		const label = layers.find(({ id }) => id === 'relation-label');
		if (label?.type !== 'symbol') throw new Error('There is no layer of labels.');
		const isNamed = (strong: boolean) =>
			featureFilter(label.filter, 'filter').filter(
				{ zoom: 5 },
				{ type: 2, properties: { strong } }
			);
		expect([isNamed(true), isNamed(false)]).toEqual([true, false]);
	});
});

describe('a relation is drawn strong', () => {
	const strongOf = (emphasis: Partial<RelationEmphasis>) =>
		emphasiseRelations(relationFeatures(clustersAt(NEAR), story), {
			markers: new Set(),
			relation: null,
			...emphasis
		}).features.filter(({ properties }) => properties.strong);

	it('when the marker at either of its ends is looked at', () => {
		const [arc] = featuresOf(story.events, NEAR);
		if (!arc) throw new Error('The seed story has no relation.');
		const { fromMark, toMark } = arc.properties;
		for (const marker of [fromMark, toMark]) {
			const strong = strongOf({ markers: new Set([marker]) });
			expect(strong.map(({ properties }) => properties.id)).toContain(arc.properties.id);
			for (const { properties } of strong)
				expect([properties.fromMark, properties.toMark]).toContain(marker);
		}
	});

	it('when the arc itself is, and it alone', () => {
		const [arc] = featuresOf(story.events, NEAR);
		expect(strongOf({ relation: arc?.properties.id ?? '' })).toHaveLength(1);
		expect(strongOf({})).toEqual([]);
	});
});
