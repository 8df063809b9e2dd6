import { beforeAll, describe, expect, it } from 'vitest';
import { NAME_LANGUAGES } from '../../../src/lib/story/story.ts';
import { Frame } from '../../../src/lib/style/still/frame.ts';
import type { Outlines } from '../../../src/lib/style/names/outlines.ts';
import { placeNames } from '../../../src/lib/style/names/place-names.ts';
import type { Box } from '../../../src/lib/style/names/view.ts';
import { faultsOf } from './faults.ts';
import { outlinesOnce } from './outlines-once.ts';
import { choiceOf, DESK, PHONE, type Camera } from './views.ts';

let outlines: Outlines;
beforeAll(async () => void (outlines = await outlinesOnce()), 120_000);

type At = (free: Box) => Camera;

/** A box as large as the free part lets it be. */
const fitted =
	(west: number, south: number, east: number, north: number): At =>
	({ width, height }) => {
		const size = { width, height, margin: 0, bleed: { x: 0, y: 0 } };
		const { zoom, centre } = new Frame([west, south, east, north], size);
		const latitude = (Math.atan(Math.sinh((0.5 - centre.y) * 2 * Math.PI)) * 180) / Math.PI;
		return { zoom, latitude, longitude: centre.x * 360 - 180 };
	};
const camera =
	(zoom: number, latitude: number, longitude: number): At =>
	() => ({ zoom, latitude, longitude });

/**
 * The views of a first reader, and what has to be named there on a desk and on a phone. Israel and the State of
 * Palestine are left to the rules: both or neither.
 */
const VIEWS: readonly (readonly [name: string, at: At, desk: string, phone: string])[] = [
	['the opening view', fitted(35.4, 32.2, 37.6, 33.8), 'JO LB SY', 'JO LB SY'],
	['the whole story', fitted(35.76, 32.31, 37.89, 56.06), 'IQ IR KZ RO RU SY TR UA', 'RU TR UA'],
	['4/34/38', camera(4, 34, 38), 'EG IQ IR JO LB LY RU SA SY TR', 'EG IQ IR LB SA SY TR'],
	['5/33/38', camera(5, 33, 38), 'EG IQ JO LB SA SY TR', 'IQ JO LB SA SY'],
	['6.2/33.5/36.5', camera(6.2, 33.5, 36.5), 'IQ JO LB SA SY', 'JO LB SY'],
	['7.5/33.2/36.3', camera(7.5, 33.2, 36.3), 'JO LB SY', 'LB SY'],
	['8.5/33.1/35.8', camera(8.5, 33.1, 35.8), 'IL JO LB SY', 'IL LB SY'],
	['9/55.75/37.6', camera(9, 55.75, 37.6), 'RU', 'RU'],
	['3/60/90', camera(3, 60, 90), 'CN KZ MN RU', 'RU'],
	['2/20/0', camera(2, 20, 0), 'BR CA DZ IR KZ LY RU SD', 'CD DZ EG LY ML NE SD TD']
];

describe.each(NAME_LANGUAGES)('what a first reader looked at, names in %s', (language) => {
	it.each(VIEWS)('%s', (_, at, desk, phone) => {
		for (const [free, due] of [
			[DESK, desk],
			[PHONE, phone]
		] as const) {
			const choice = choiceOf(outlines, at(free), { free, language });
			const names = placeNames(choice);
			expect(names.map(({ id }) => id)).toEqual(expect.arrayContaining(due.split(' ')));
			expect(faultsOf(choice, names)).toEqual([]);
		}
	});
});
