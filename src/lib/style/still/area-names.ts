import { LEADING, roughWidth } from '../names/lines.ts';
import type { Outlines } from '../names/outlines.ts';
import { LEAST, placeNames, type PlacedName } from '../names/place-names.ts';
import type { View } from '../names/view.ts';
import type { Box, Frame } from './frame.ts';
import type { Colour, TextShape } from './shapes.ts';

/** How the areas in the frame are named: by the function that names them on the live map. */
export interface Naming {
	readonly outlines: Outlines;
	/** Codes of the story's countries. */
	readonly countries: ReadonlySet<string>;
}

/* The names of countries, seas and governorates on a still map, placed as on the live one. */

export interface AreaName {
	readonly box: Box;
	readonly lines: readonly TextShape[];
}

interface Sheet {
	/** What the names stand within, and what lies there already. */
	readonly sheet: Box;
	readonly taken: readonly Box[];
	/** English names that the story writes itself. */
	readonly own: ReadonlySet<string>;
	readonly naming: Naming;
}

/** A still map is often seen smaller than it is: its type is so much larger than the live map's. */
const LARGER = 1.15;

export function areaNames(frame: Frame, { sheet, taken, own, naming }: Sheet): readonly AreaName[] {
	const view: View = {
		free: boxOf(sheet),
		centre: frame.centre,
		zoom: frame.zoom - Math.log2(LARGER)
	};
	const names = placeNames({
		view,
		...naming,
		language: 'en',
		obstacles: taken.map(boxOf),
		written: own,
		least: LEAST,
		measure: roughWidth,
		previous: []
	});
	return names.map((name) => ({ box: edgesOf(name), lines: linesOf(name) }));
}

function boxOf([left, top, right, bottom]: Box) {
	return {
		left: left / LARGER,
		top: top / LARGER,
		width: (right - left) / LARGER,
		height: (bottom - top) / LARGER
	};
}

function edgesOf({ box: { left, top, width, height } }: PlacedName): Box {
	return [left * LARGER, top * LARGER, (left + width) * LARGER, (top + height) * LARGER];
}

const COLOURS = { country: 'labelSoft', governorate: 'labelSoft', sea: 'labelWater' } as const;

function linesOf({ box, kind, text, size: small, spacing }: PlacedName): readonly TextShape[] {
	const size = Math.round(small * LARGER * 10) / 10;
	const x = (box.left + box.width / 2) * LARGER;
	const y = (box.top + box.height / 2) * LARGER;
	const lines = text.split('\n');
	const colour: Colour = COLOURS[kind];
	return lines.map((line, index) => ({
		kind: 'text',
		text: line,
		x: tenth(x),
		y: tenth(y + ((index - (lines.length - 1) / 2) * LEADING + 0.35) * size),
		size,
		colour,
		anchor: 'middle',
		face: kind === 'sea' ? 'serif' : 'sans',
		...(kind === 'sea' ? { italic: true } : {}),
		spacing: tenth(spacing * size),
		halo: 'halo'
	}));
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
