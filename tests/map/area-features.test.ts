import { beforeAll, describe, expect, test } from 'vitest';
import { areaFeatures } from '../../src/lib/map/area-features.ts';
import type { Story } from '../../src/lib/story/story.ts';
import { areasOf, type DrawnArea } from '../../src/lib/style/areas-of.ts';
import { storyOf } from '../reader/reader-acts.ts';

let story: Story;
let areas: readonly DrawnArea[];
beforeAll(async () => {
	story = await storyOf('syria-russia');
	areas = areasOf(story);
});

/** The areas that the map shows, as `layer form`. */
const shown = (isOn: (area: DrawnArea) => boolean, hasEvents: boolean) =>
	areaFeatures(areas)(
		new Map(areas.filter(isOn).map(({ layer }) => [layer, hasEvents]))
	).features.map(({ properties }) => `${properties.layer} ${properties.form}`);

const named = (some: readonly DrawnArea[]) => some.map(({ layer, form }) => `${layer} ${form}`);

test('the story has areas of each form but those that lie in none', () => {
	expect(new Set(areas.map(({ form }) => form)).size).toBeGreaterThan(2);
});

describe('a layer', () => {
	test('that is on and has events shows its areas as they are', () => {
		expect(shown(() => true, true)).toEqual(named(areas));
	});

	test('that is off shows none', () => {
		expect(shown(() => false, true)).toEqual([]);
		const [first] = areas;
		const others = areas.filter(({ layer }) => layer !== first?.layer);
		expect(shown((area) => area.layer !== first?.layer, true)).toEqual(named(others));
	});

	test('that is on and has no event left shows its places as outlines, and no ring', () => {
		const outlines = areas.filter(({ form }) => form !== 'ring');
		expect(shown(() => true, false)).toEqual(outlines.map(({ layer }) => `${layer} outline`));
	});
});

test('an area keeps its id, whatever else is shown', () => {
	const all = areaFeatures(areas)(new Map(story.layers.map(({ id }) => [id, true]))).features;
	expect(new Set(all.map(({ properties }) => properties.id)).size).toBe(areas.length);
	const last = all.at(-1);
	if (!last) throw new Error('The story has no area.');
	const alone = areaFeatures(areas)(new Map([[last.properties.layer, true]])).features;
	expect(alone.at(-1)?.properties.id).toBe(last.properties.id);
});
