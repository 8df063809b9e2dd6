import { describe, expect, it } from 'vitest';
import { roughWidth, settingsOf, styleOf } from '../../../src/lib/style/names/lines.ts';
import type { Area, Ring } from '../../../src/lib/style/names/outlines.ts';
import { LEAST, placeNames, type NamesChoice } from '../../../src/lib/style/names/place-names.ts';
import { toMercator, type Box, type View } from '../../../src/lib/style/names/view.ts';

/* Rectangles of land, drawn so that one rule alone decides. */

const FREE: Box = { left: 0, top: 0, width: 400, height: 400 };

const viewAt = (zoom: number): View => ({ free: FREE, zoom, centre: { x: 0.5, y: 0.5 } });

function ringOf(view: View, { left, top, width, height }: Box): Ring {
	const { x: west, y: north } = toMercator(view, { x: left, y: top });
	const { x: east, y: south } = toMercator(view, { x: left + width, y: top + height });
	const points = Float64Array.from([west, north, east, north, east, south, west, south]);
	return { points, west, north, east, south };
}

interface Made {
	readonly name: string;
	readonly box: Box;
	/** Pixels of the view; the middle if it is not given. */
	readonly main?: readonly [number, number];
	readonly rank?: number;
	readonly kind?: Area['kind'];
}

const landOf =
	(view: View) =>
	({ name, box, main, rank = 0, kind = 'country' }: Made): Area => {
		const [x, y] = main ?? [box.left + box.width / 2, box.top + box.height / 2];
		const at = [toMercator(view, { x, y })];
		return { id: name, kind, names: { en: name }, rank, at, rings: [ringOf(view, box)] };
	};

function namesOf(zoom: number, lands: readonly Made[], others: Partial<NamesChoice> = {}) {
	const view = viewAt(zoom);
	return placeNames({
		view,
		outlines: lands.map(landOf(view)),
		language: 'en',
		obstacles: [],
		countries: new Set(),
		written: new Set(),
		least: LEAST,
		measure: roughWidth,
		previous: [],
		...others
	});
}

const WHOLE: Made = { name: 'Round', box: FREE, kind: 'nobody' };
const box = (left: number, top: number, width: number, height: number): Box => ({
	left,
	top,
	width,
	height
});

/** Widths of a country's name at a zoom: in one line and in more at its size, then smaller. */
function widthsOf(name: string, zoom: number) {
	const settings = settingsOf(name.toUpperCase(), styleOf('country', zoom), roughWidth);
	return settings.map((sets) => sets.map(({ width }) => width));
}

describe('who is named', () => {
	// Of so high a rank that a map of this zoom has no room for it but by the rule.
	const rank = 6;

	it('a country that fills two hundredths', () => {
		const land = { name: 'Ax', box: box(100, 100, 64, 64), rank };
		expect(namesOf(1, [land]).map(({ id }) => id)).toEqual(['Ax']);
	});

	it('no country that fills less', () => {
		expect(namesOf(1, [{ name: 'Ax', box: box(100, 100, 52, 52), rank }])).toEqual([]);
	});

	it('a country of the story that fills less', () => {
		const land = { name: 'Ax', box: box(100, 100, 30, 30), rank };
		const names = namesOf(1, [land], { countries: new Set(['Ax']) });
		expect(names.map(({ id }) => id)).toEqual(['Ax']);
	});

	it('a sea that fills a twentieth, and none that fills less', () => {
		const sea = (side: number): Made => ({
			name: 'Ay',
			box: box(100, 100, side, side),
			rank,
			kind: 'sea'
		});
		expect(namesOf(1, [sea(93)])).toHaveLength(1);
		expect(namesOf(1, [sea(84)])).toEqual([]);
	});
});

describe('how a name is set', () => {
	const due = { countries: new Set(['Abcdefghij', 'Abcdef Ghijkl']) };

	it('smaller, where its size has no room', () => {
		const [[whole = 0] = [], [small = 0] = []] = widthsOf('Abcdefghij', 6);
		const land = { name: 'Abcdefghij', box: box(150, 150, (0.7 * (whole + small)) / 2, 90) };
		const [name] = namesOf(6, [WHOLE, land], due);
		expect(name?.size).toBe(10.5);
	});

	it('in two lines, where one has no room', () => {
		const [[one = 0, two = 0] = []] = widthsOf('Abcdef Ghijkl', 6);
		const land = { name: 'Abcdef Ghijkl', box: box(150, 150, (0.9 * (one + two)) / 2, 90) };
		const [name] = namesOf(6, [WHOLE, land], due);
		expect(name).toMatchObject({ text: 'ABCDEF\nGHIJKL', size: 14.5 });
	});

	it('not at all, where even that would lie by more than a third on others', () => {
		const [, [, least = 0] = []] = widthsOf('Abcdef Ghijkl', 6);
		const land = (width: number) => ({ name: 'Abcdef Ghijkl', box: box(150, 150, width, 90) });
		expect(namesOf(6, [WHOLE, land(least * 0.6)], due)).toEqual([]);
		expect(namesOf(6, [WHOLE, land(least * 0.75)], due)).toHaveLength(1);
	});
});

it('a name makes way for one that has no other place', () => {
	// The smaller one has the first choice, and its main point lies where alone the other has room.
	const small = { name: 'Ab', box: box(100, 100, 100, 100), main: [188, 150] as const };
	const strip = { name: 'Cdefgh', box: box(200, 0, 44, 400) };
	const covered = [box(200, 0, 60, 138), box(200, 162, 60, 238), box(244, 138, 60, 24)];
	const alone = namesOf(6, [WHOLE, small], { obstacles: covered });
	expect(alone[0]?.box.left).toBeGreaterThan(170);
	const names = namesOf(6, [WHOLE, small, strip], { obstacles: covered });
	expect(names.map(({ id }) => id).toSorted()).toEqual(['Ab', 'Cdefgh']);
});

it('a name is moved only when its place has gone', () => {
	const land = { name: 'Ab', box: box(0, 0, 400, 400) };
	const [first] = namesOf(6, [land], { obstacles: [box(150, 150, 100, 100)] });
	const [second] = namesOf(6, [land], { previous: first ? [first] : [] });
	expect(second?.at).toEqual(first?.at);
	const [fresh] = namesOf(6, [land]);
	expect(fresh?.at).not.toEqual(first?.at);
});
