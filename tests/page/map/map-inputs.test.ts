import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NO_FILTERS } from '../../../src/lib/event/filters.ts';
import { MapInputs } from '../../../src/lib/page/map/map-inputs.svelte.ts';
import { Reader } from '../../../src/lib/reader/reader.svelte.ts';
import { rowFeature } from '../../../src/lib/rows/map/row-feature.ts';
import type { EventId, LayerId, Story } from '../../../src/lib/story/story.ts';
import { storyOf } from '../../reader/reader-acts.ts';

/* What the map shows, by what the reader chose: every case walks the seed story. */

/** Near enough for every site to have a marker of its own. */
const NEAR = 14;
const ROW = rowFeature({
	id: 'made@36.3 33.5',
	slot: 4,
	spot: [36.3, 33.5],
	kind: 'clash',
	standing: 'claimed',
	count: 1
});

let story: Story;
beforeAll(async () => {
	story = await storyOf('syria-russia');
});

let reader: Reader;
let inputs: MapInputs;
let open: EventId | null;
let read: ReadonlySet<EventId>;
let row: typeof ROW | null;

beforeEach(() => {
	reader = new Reader(story);
	[open, read, row] = [null, new Set(), null];
	inputs = new MapInputs(reader, { open: () => open, read: () => read, rowMarker: () => row });
	inputs.zoom = NEAR;
});

const markers = () =>
	inputs.data.sites.features.map(({ properties }) => String(properties?.['id']));
const eventsOnMap = () => inputs.clusters.flatMap(({ events }) => events);
const formsOf = (layer: LayerId) =>
	inputs.data.areas.features
		.filter(({ properties }) => properties?.['layer'] === layer)
		.map(({ properties }) => String(properties?.['form']));
const placed = () => story.events.filter(({ spot }) => spot !== null);
const counted = () =>
	inputs.data.sites.features.reduce(
		(sum, { properties }) => sum + Number(properties?.['count']),
		0
	);

describe('what is shown', () => {
	test('is every event that has a place, at first', () => {
		expect(counted()).toBe(placed().length);
		expect(markers()).toEqual(inputs.clusters.map(({ id }) => id));
	});

	test('follows each layer', () => {
		for (const { id } of story.layers) {
			const before = formsOf(id);
			reader.toggle(id);
			expect(eventsOnMap().some(({ layer }) => layer === id)).toBe(false);
			expect(counted()).toBe(placed().filter(({ layer }) => layer !== id).length);
			expect([formsOf(id), inputs.spots.some(({ layer }) => layer.id === id)]).toEqual([[], false]);
			reader.toggle(id);
			expect(formsOf(id)).toEqual(before);
		}
		expect(counted()).toBe(placed().length);
	});

	test('follows the filters: a place none of whose events is left stays as an outline', () => {
		reader.filterBy({ ...NO_FILTERS, standing: new Set(['analysis']) });
		expect(counted()).toBe(placed().filter(({ standing }) => standing === 'analysis').length);
		const bare = story.layers.filter(
			({ id, places }) => places.length > 0 && !reader.events.some(({ layer }) => layer === id)
		);
		expect(bare.length).toBeGreaterThan(0);
		for (const { id } of bare) expect(new Set(formsOf(id))).toEqual(new Set(['outline']));
	});

	test('follows the window of time', () => {
		reader.cutTime({ fromDay: 1e7, toDay: 1e7 });
		expect(counted()).toBe(reader.events.filter(({ spot }) => spot !== null).length);
		expect(counted()).toBeLessThan(placed().length);
	});

	test('is joined from far away, and comes apart near', () => {
		inputs.zoom = 2;
		expect(inputs.clusters.length).toBeLessThan(inputs.sites.length);
		expect(counted()).toBe(placed().length);
		inputs.zoom = NEAR;
		expect(inputs.clusters.length).toBe(inputs.sites.length);
	});

	test('has the open row’s own marker beside those of the article', () => {
		const before = markers();
		row = ROW;
		expect(
			new MapInputs(reader, { open: () => null, read: () => new Set(), rowMarker: () => row }).data
				.sites.features
		).toContainEqual(ROW);
		expect(markers().slice(0, before.length)).toEqual(before);
	});

	test('has relations only when they are asked for', () => {
		expect(inputs.data.relations.features).toEqual([]);
		reader.relations = true;
		expect(inputs.data.relations.features.length).toBeGreaterThan(5);
	});
});

test('areas are given to the map anew only when others are shown', () => {
	const [, second] = story.layers;
	if (!second) throw new Error('The story has one layer.');
	const before = inputs.data.areas;
	reader.relations = true;
	expect(inputs.data.areas).toBe(before);
	reader.toggle(second.id);
	expect(inputs.data.areas).not.toBe(before);
});

describe('emphasis', () => {
	const emphasised = () => Object.fromEntries(inputs.emphasis.sites);
	const markerOf = (id: EventId) => inputs.clusterOf(id)?.id ?? 'no marker';

	test('is none at first', () => {
		expect([inputs.emphasis.sites.size, inputs.emphasis.areas.size]).toEqual([0, 0]);
	});

	test('marks the marker of what is open, hovered and read, each at every zoom', () => {
		for (const zoom of [2, 6, NEAR]) {
			inputs.zoom = zoom;
			for (const { id } of placed()) {
				open = id;
				expect(emphasised()).toEqual({ [markerOf(id)]: 'open' });
				open = null;
				read = new Set([id]);
				expect(emphasised()).toEqual({ [markerOf(id)]: 'read' });
				read = new Set();
				reader.light([id]);
				expect(emphasised()).toEqual({ [markerOf(id)]: 'hovered' });
				reader.light([]);
			}
		}
	});

	test('of what is open and hovered and read is that it is open; then that it is hovered', () => {
		const [first] = placed();
		if (!first) throw new Error('The story has no placed event.');
		read = new Set([first.id]);
		reader.light([first.id]);
		expect(emphasised()).toEqual({ [markerOf(first.id)]: 'hovered' });
		open = first.id;
		expect(emphasised()).toEqual({ [markerOf(first.id)]: 'open' });
	});

	test('marks the areas in which a hovered event lies somewhere, and no others', () => {
		for (const event of placed()) {
			reader.light([event.id]);
			const layers = inputs.data.areas.features
				.filter(({ properties }) => inputs.emphasis.areas.has(String(properties?.['id'])))
				.map(({ properties }) => String(properties?.['layer']));
			const isWithin = event.where.precision === 'zone' || event.where.precision === 'governorate';
			expect(new Set(layers)).toEqual(new Set(isWithin ? [event.layer] : []));
		}
	});

	test('draws the relations of a hovered or open event strong, and the arc under the pointer', () => {
		reader.relations = true;
		const strong = () =>
			inputs.data.relations.features.filter(({ properties }) => properties?.['strong'] === true);
		expect(strong()).toEqual([]);
		const [arc] = inputs.data.relations.features;
		const from = story.events.find(({ id }) => id === arc?.properties?.['from']);
		if (!arc || !from) throw new Error('The story has no relation.');
		inputs.hoveredRelation = String(arc.properties?.['id']);
		expect(strong()).toHaveLength(1);
		inputs.hoveredRelation = null;
		reader.light([from.id]);
		expect(strong().length).toBeGreaterThan(0);
		reader.light([]);
		open = from.id;
		expect(strong().length).toBeGreaterThan(0);
	});
});
