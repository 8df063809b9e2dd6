import { CORE_INSET_PX, type BaseId, type Edge, type EdgeId, type Shape } from './marks.ts';
import { dots, outline, pieces, type Point } from './outline.ts';

/*
 * The forms of the markers as SVG paths, in CSS pixels from the marker's middle: the sprite of the
 * map is drawn from them, and so is every symbol on the page.
 */

/** The half of a square that holds either form, with the bubble's tail, the dots and the quotation mark. */
export const MARK_HALF_PX = 18;

export interface MarkPath {
	readonly d: string;
	/** Null: it is filled; else how wide its line is. */
	readonly strokePx: number | null;
	/** It stops short of the quotation mark: `NOTCH` is cut out of it. */
	readonly notched: boolean;
}

/** Where the quotation mark stands in the line. */
export const NOTCH = { x: -9.5, y: -10, radius: 6.5 } as const;

/** Width of an edge's line. */
const LINE = 1.75;
const DOT_RADIUS = 1.1;

export function basePath(id: BaseId): MarkPath {
	const shape: Shape = id.startsWith('disc') ? 'disc' : 'speaks';
	return filled(closed(outline(shape, id.endsWith('-core') ? CORE_INSET_PX : 0)));
}

export function edgePaths(id: EdgeId): readonly MarkPath[] {
	const [shape, edge] = id.split('-') as [Shape, Edge];
	switch (edge) {
		case 'solid':
			return [stroked(closed(outline(shape, LINE / 2)))];
		case 'quoted':
			return [{ ...stroked(closed(outline(shape, LINE / 2))), notched: true }, filled(QUOTE)];
		case 'dotted':
			return [filled(dots(outline(shape, 1), DOTS[shape]).map(dot).join(''))];
		case 'dashed':
			return [
				stroked(
					pieces(outline(shape, LINE / 2), DASHES[shape], 0.62)
						.map(open)
						.join('')
				)
			];
	}
}

/** As many as keep their spacing alike on both forms. */
const DOTS: Record<Shape, number> = { disc: 20, speaks: 25 };
const DASHES: Record<Shape, number> = { disc: 8, speaks: 9 };

/** An opening quotation mark at the upper left. */
const QUOTE = [-12, -7.5]
	.map(
		(x) =>
			`M${x + 2.4}-13.4c-2.2.6-4.1 2.4-4.1 4.5a1.75 1.75 0 1 0 1.75-1.75c.25-.85 1.15-1.55 2.35-1.95Z`
	)
	.join('');

function filled(d: string): MarkPath {
	return { d, strokePx: null, notched: false };
}

function stroked(d: string): MarkPath {
	return { d, strokePx: LINE, notched: false };
}

export function closed(line: readonly Point[]): string {
	return `${open(line)}Z`;
}

function open(line: readonly Point[]): string {
	return `M${line.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`;
}

function dot([x, y]: Point): string {
	const across = 2 * DOT_RADIUS;
	const half = `a${DOT_RADIUS} ${DOT_RADIUS} 0 0 0 `;
	return `M${round(x - DOT_RADIUS)} ${round(y)}${half}${across} 0${half}-${across} 0Z`;
}

/** To a hundredth of a pixel. */
function round(value: number): number {
	return Math.round(value * 100) / 100;
}
