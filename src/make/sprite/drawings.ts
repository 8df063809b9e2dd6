import { KIND_VIEW_BOX, kindPath } from '../../lib/event/kinds.ts';
import { KINDS } from '../../lib/story/story.ts';
import {
	CORE_INSET_PX,
	kindImage,
	SHAPES,
	type Edge,
	type ImageId,
	type Shape
} from '../../lib/style/marks.ts';
import { dots, outline, pieces, type Point } from './outline.ts';

/** One image: black where it is, in an SVG whose user unit is a CSS pixel. */
export interface Drawing {
	readonly id: ImageId;
	/** Width and height, CSS pixels. */
	readonly size: number;
	readonly svg: string;
}

/** Room round a marker of 26 px for its rim, and for the tail of the bubble. */
const MARK_SIZE = 38;
const HALO_SIZE = 48;
const POINTER_SIZE = 24;
const KIND_SIZE = 16;
/** Room round an icon, so that its outermost pixels are smooth too. */
const KIND_MARGIN = 2;

/** Width of an edge's line, CSS pixels. */
const LINE = 1.75;

/** Every image of the sprite, in the order of `IMAGE_IDS`. */
export function drawings(): readonly Drawing[] {
	return [...SHAPES.flatMap(marks), pointer(), ...KINDS.map(kind)];
}

function marks(shape: Shape): Drawing[] {
	const edge = (name: Edge) => mark(`${shape}-${name}`, EDGES[name](shape));
	return [
		mark(shape, filled(outline(shape, 0))),
		mark(`${shape}-core`, filled(outline(shape, CORE_INSET_PX))),
		edge('solid'),
		edge('quoted'),
		edge('dotted'),
		edge('dashed'),
		centred({ id: `${shape}-halo`, size: HALO_SIZE, body: ring(outline(shape, 0)) })
	];
}

const EDGES: Record<Edge, (shape: Shape) => string> = {
	solid: (shape) => stroked(outline(shape, LINE / 2), LINE),
	quoted: (shape) =>
		`<g mask="url(#notch)">${stroked(outline(shape, LINE / 2), LINE)}</g>${QUOTE}${NOTCH}`,
	dotted: (shape) =>
		dots(outline(shape, 1), DOTS[shape])
			.map(([x, y]) => `<circle cx="${round(x)}" cy="${round(y)}" r="1.1"/>`)
			.join(''),
	dashed: (shape) =>
		pieces(outline(shape, LINE / 2), DASHES[shape], 0.62)
			.map((piece) => `<polyline points="${points(piece)}" ${pen(LINE)}/>`)
			.join('')
};

/** As many as keep their spacing alike on both forms. */
const DOTS: Record<Shape, number> = { disc: 20, speaks: 25 };
const DASHES: Record<Shape, number> = { disc: 8, speaks: 9 };

/** An opening quotation mark at the upper left, and the gap in the line that it stands in. */
const QUOTE = [-12, -7.5]
	.map(
		(x) =>
			`<path transform="translate(${x} -10)" d="M2.4-3.4C.2-2.8-1.7-1 -1.7 1.1a1.75 1.75 0 1 0 1.75-1.75C.3-1.5 1.2-2.2 2.4-2.6Z"/>`
	)
	.join('');
const NOTCH = `<mask id="notch" maskUnits="userSpaceOnUse" x="-18" y="-18" width="36" height="36"><rect x="-18" y="-18" width="36" height="36" fill="#fff"/><circle cx="-9.5" cy="-10" r="6.5"/></mask>`;

function mark(id: ImageId, body: string): Drawing {
	return centred({ id, size: MARK_SIZE, body });
}

/** An arrow head that points north. */
function pointer(): Drawing {
	const body = `<path d="M0-8 7.5 7 0 3.75-7.5 7Z" stroke="#000" stroke-width="1.5" stroke-linejoin="round"/>`;
	return centred({ id: 'pointer', size: POINTER_SIZE, body });
}

function kind(kind: (typeof KINDS)[number]): Drawing {
	const size = KIND_SIZE + 2 * KIND_MARGIN;
	const icon = `<svg x="${KIND_MARGIN}" y="${KIND_MARGIN}" width="${KIND_SIZE}" height="${KIND_SIZE}" viewBox="${KIND_VIEW_BOX}"><path d="${kindPath(kind)}"/></svg>`;
	return { id: kindImage(kind), size, svg: sheet(`0 0 ${size} ${size}`, size, icon) };
}

function centred({ id, size, body }: { id: ImageId; size: number; body: string }): Drawing {
	return { id, size, svg: sheet(`${-size / 2} ${-size / 2} ${size} ${size}`, size, body) };
}

function sheet(viewBox: string, size: number, body: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${viewBox}">${body}</svg>`;
}

function filled(line: readonly Point[]): string {
	return `<polygon points="${points(line)}"/>`;
}

function stroked(line: readonly Point[], width: number): string {
	return `<polygon points="${points(line)}" ${pen(width)}/>`;
}

/** A ring 2 px wide, 4.5 px off the line. */
function ring(line: readonly Point[]): string {
	const wide = (width: number, colour: string) =>
		`<polygon points="${points(line)}" stroke-width="${2 * width}" stroke="${colour}" fill="${colour}" stroke-linejoin="round"/>`;
	return `<mask id="ring" maskUnits="userSpaceOnUse" x="-24" y="-24" width="48" height="48">${wide(6.5, '#fff')}${wide(4.5, '#000')}</mask><rect x="-24" y="-24" width="48" height="48" mask="url(#ring)"/>`;
}

function pen(width: number): string {
	return `fill="none" stroke="#000" stroke-width="${width}" stroke-linejoin="round"`;
}

function points(line: readonly Point[]): string {
	return line.map((point) => point.map(round).join(',')).join(' ');
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
