import { areaNames, type Naming } from './area-names.ts';
import type { Box, Frame } from './frame.ts';
import { within, type GroundPiece } from './ground.ts';
import type { Room } from './room.ts';
import { textWidth, type Colour, type Shape, type TextShape } from './shapes.ts';

/* The basemap's names, from the greatest to the least: each stands where there is room, or not at all. */

interface Look {
	readonly size: number;
	readonly colour: Colour;
	readonly weight?: 400 | 600;
	readonly italic?: boolean;
	readonly spacing?: number;
	readonly face?: 'sans' | 'serif';
}

interface Name {
	/** In English, as the tiles have it. */
	readonly name: string;
	readonly at: readonly [number, number];
	/** A town has a dot, and its name beside it. */
	readonly dot: boolean;
	readonly order: number;
	readonly look: Look;
}

/** More names than this help nobody to find the place. */
const MOST_NAMES = 14;
const DOT = 1.8;

interface NamesOfFrame {
	readonly ground: readonly GroundPiece[];
	readonly room: Room;
	/** English names that the story writes itself. */
	readonly own: ReadonlySet<string>;
	readonly naming: Naming;
}

/** The names of areas, and beside them those of towns, lakes and contested land that have room. */
export function nameShapes(
	frame: Frame,
	{ ground, room, own, naming }: NamesOfFrame
): readonly Shape[] {
	const areas = areaNames(frame, { taken: room.taken, sheet: room.sheet, own, naming });
	for (const { box } of areas) room.take(box);
	const shapes: Shape[] = areas.flatMap((area) => area.lines);
	// What has been named is not named again.
	const named = new Set(own);
	let placed = areas.length;
	for (const name of namesOf(frame, ground)) {
		if (named.has(name.name) || placed >= MOST_NAMES) continue;
		const texts = name.dot ? besideDot(name) : [inTheMiddle(name)];
		const text = texts[room.takeFirst(texts.map(boxOf)) ?? -1];
		if (text === undefined) continue;
		placed++;
		named.add(name.name);
		if (name.dot) shapes.push({ kind: 'path', d: dot(name.at), fill: 'label' });
		shapes.push(text);
	}
	return shapes;
}

/** Greatest first; at a tie from the north, so that the order never depends on the tiles'. */
function namesOf(frame: Frame, ground: readonly GroundPiece[]): readonly Name[] {
	return ground
		.flatMap((piece) => nameOf(frame, piece))
		.sort((a, b) => a.order - b.order || a.at[1] - b.at[1] || a.at[0] - b.at[0]);
}

function nameOf(frame: Frame, piece: GroundPiece): readonly Name[] {
	const [point] = piece.lines[0] ?? [];
	const text = piece.properties.name_en;
	if (point === undefined || typeof text !== 'string') return [];
	const at = frame.place(point);
	const [left, top, right, bottom] = within(frame, piece);
	// A point in a tile's margin is in the next tile too.
	if (at[0] < left || at[0] >= right || at[1] < top || at[1] >= bottom) return [];
	const rank = Number(piece.properties.rank);
	const known = piece.layer === 'place' ? townOf(frame, piece, rank) : labelOf(piece, rank);
	return known === null ? [] : [{ name: text, at, ...known }];
}

type Kind = Pick<Name, 'dot' | 'order' | 'look'>;

function townOf(frame: Frame, { properties }: GroundPiece, rank: number): Kind | null {
	const capital = properties.kind === 'capital';
	// One rank more than the live map at this zoom: nobody can zoom into paper.
	if (!capital && rank > Math.max(3, frame.zoom + 1)) return null;
	const look: Look = capital
		? { size: 15, colour: 'label', weight: 600 }
		: { size: 13, colour: 'label' };
	return { dot: true, order: capital ? 1 : 20 + rank, look };
}

function labelOf({ properties }: GroundPiece, rank: number): Kind | null {
	switch (properties.kind) {
		case 'lake':
			return {
				dot: false,
				order: 10 + rank,
				look: { size: 14, colour: 'labelWater', italic: true, face: 'serif' }
			};
		case 'area':
			return { dot: false, order: 5, look: { size: 13, colour: 'label' } };
		default:
			return null;
	}
}

function inTheMiddle({ name, at: [x, y], look }: Name): TextShape {
	return textOf(name, { x, y: y + look.size * 0.35, anchor: 'middle' }, look);
}

function besideDot({ name, at: [x, y], look }: Name): readonly TextShape[] {
	const line = y + look.size * 0.35;
	return [
		textOf(name, { x: x + 6, y: line, anchor: 'start' }, look),
		textOf(name, { x: x - 6, y: line, anchor: 'end' }, look),
		textOf(name, { x, y: y - 6, anchor: 'middle' }, look),
		textOf(name, { x, y: y + look.size + 4, anchor: 'middle' }, look)
	];
}

function textOf(text: string, at: Pick<TextShape, 'x' | 'y' | 'anchor'>, look: Look): TextShape {
	const [x, y] = [tenth(at.x), tenth(at.y)];
	return { kind: 'text', text, halo: 'halo', face: 'sans', ...look, anchor: at.anchor, x, y };
}

/** The room that a text takes, with a little air. */
export function boxOf({ text, x, y, size, spacing, anchor }: TextShape): Box {
	const width = textWidth(text, size, spacing);
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return [left - 3, y - size, left + width + 3, y + size * 0.35];
}

function dot([x, y]: readonly [number, number]): string {
	return circlePath(x, y, DOT);
}

/** A circle as path data. */
export function circlePath(x: number, y: number, radius: number): string {
	const [left, line, across] = [tenth(x - radius), tenth(y), radius * 2];
	return `M${left},${line}a${radius},${radius} 0 1,0 ${across},0a${radius},${radius} 0 1,0 -${across},0Z`;
}

export function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
