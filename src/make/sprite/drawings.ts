import { KIND_VIEW_BOX, kindPath } from '../../lib/event/kinds.ts';
import { KINDS } from '../../lib/story/story.ts';
import { basePath, closed, edgePaths, NOTCH, type MarkPath } from '../../lib/style/mark-paths.ts';
import { EDGES, kindImage, SHAPES, type ImageId, type Shape } from '../../lib/style/marks.ts';
import { outline } from '../../lib/style/outline.ts';

/** One image: black where it is, in an SVG whose user unit is a CSS pixel. */
export interface MapInputs {
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

/** Every image of the sprite, in the order of `IMAGE_IDS`. */
export function drawings(): readonly MapInputs[] {
	return [...SHAPES.flatMap(marks), pointer(), ...KINDS.map(kind)];
}

function marks(shape: Shape): MapInputs[] {
	return [
		mark(shape, drawn(basePath(shape))),
		mark(`${shape}-core`, drawn(basePath(`${shape}-core`))),
		...EDGES.map((edge) =>
			mark(`${shape}-${edge}`, NOTCH_MASK + edgePaths(`${shape}-${edge}`).map(drawn).join(''))
		),
		centred({ id: `${shape}-halo`, size: HALO_SIZE, body: ring(closed(outline(shape, 0))) })
	];
}

const NOTCH_MASK = `<mask id="notch" maskUnits="userSpaceOnUse" x="-18" y="-18" width="36" height="36"><rect x="-18" y="-18" width="36" height="36" fill="#fff"/><circle cx="${NOTCH.x}" cy="${NOTCH.y}" r="${NOTCH.radius}"/></mask>`;

function drawn({ d, strokePx, notched }: MarkPath): string {
	const pen =
		strokePx === null
			? ''
			: ` fill="none" stroke="#000" stroke-width="${strokePx}" stroke-linejoin="round"`;
	return `<path d="${d}"${pen}${notched ? ' mask="url(#notch)"' : ''}/>`;
}

function mark(id: ImageId, body: string): MapInputs {
	return centred({ id, size: MARK_SIZE, body });
}

/** An arrow head that points north. */
function pointer(): MapInputs {
	const body = `<path d="M0-8 7.5 7 0 3.75-7.5 7Z" stroke="#000" stroke-width="1.5" stroke-linejoin="round"/>`;
	return centred({ id: 'pointer', size: POINTER_SIZE, body });
}

function kind(kind: (typeof KINDS)[number]): MapInputs {
	const size = KIND_SIZE + 2 * KIND_MARGIN;
	const icon = `<svg x="${KIND_MARGIN}" y="${KIND_MARGIN}" width="${KIND_SIZE}" height="${KIND_SIZE}" viewBox="${KIND_VIEW_BOX}"><path d="${kindPath(kind)}"/></svg>`;
	return { id: kindImage(kind), size, svg: sheet(`0 0 ${size} ${size}`, size, icon) };
}

function centred({ id, size, body }: { id: ImageId; size: number; body: string }): MapInputs {
	return { id, size, svg: sheet(`${-size / 2} ${-size / 2} ${size} ${size}`, size, body) };
}

function sheet(viewBox: string, size: number, body: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${viewBox}">${body}</svg>`;
}

/** A ring 2 px wide, 4.5 px off the line. */
function ring(line: string): string {
	const wide = (width: number, colour: string) =>
		`<path d="${line}" stroke-width="${2 * width}" stroke="${colour}" fill="${colour}" stroke-linejoin="round"/>`;
	return `<mask id="ring" maskUnits="userSpaceOnUse" x="-24" y="-24" width="48" height="48">${wide(6.5, '#fff')}${wide(4.5, '#000')}</mask><rect x="-24" y="-24" width="48" height="48" mask="url(#ring)"/>`;
}
