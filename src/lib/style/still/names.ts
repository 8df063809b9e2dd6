import { NAMED_TOGETHER } from '../named-together.ts';
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
	/** In English, as the tiles have it; `text` is how it is written here. */
	readonly name: string;
	readonly text: string;
	readonly at: readonly [number, number];
	/** A town has a dot, and its name beside it. */
	readonly dot: boolean;
	readonly order: number;
	readonly look: Look;
}

/** More names than this help nobody to find the place. */
const MOST_NAMES = 14;
const DOT = 1.8;

/** `own`: English names that the story writes itself. */
export function nameShapes(
	frame: Frame,
	{
		ground,
		room,
		own
	}: {
		readonly ground: readonly GroundPiece[];
		readonly room: Room;
		readonly own: ReadonlySet<string>;
	}
): readonly Shape[] {
	const shapes: Shape[] = [];
	// What has been named is not named again: a town goes before the province that is called like it.
	const named = new Set(own);
	let placed = 0;
	for (const together of byNeed(namesOf(frame, ground))) {
		const names = together.filter(({ name }) => !named.has(name));
		if (placed + names.length > MOST_NAMES) continue;
		const sets = names.map((name) => (name.dot ? besideDot(name) : [inTheMiddle(name)]));
		const indices = room.takeEach(sets.map((set) => set.map(boxOf)));
		if (indices === null) continue;
		for (const [at, name] of names.entries()) {
			const text = sets[at]?.[indices[at] ?? 0];
			if (text === undefined) continue;
			placed++;
			named.add(name.name);
			if (name.dot) shapes.push({ kind: 'path', d: dot(name.at), fill: 'label' });
			shapes.push(text);
		}
	}
	return shapes;
}

/** Each alone, but for those of which the map names all or none: they stand where the first of them would. */
function byNeed(names: readonly Name[]): readonly (readonly Name[])[] {
	const together = names.filter(isTogether);
	return names.flatMap((name) => {
		if (!isTogether(name)) return [[name]];
		return name === together[0] ? [together] : [];
	});
}

const isTogether = ({ name, dot }: Name): boolean => !dot && NAMED_TOGETHER.includes(name);

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
	const known = piece.layer === 'place' ? townOf(frame, piece, rank) : labelOf(frame, piece, rank);
	return known === null
		? []
		: [{ name: text, text: known.look.spacing === 2 ? text.toUpperCase() : text, at, ...known }];
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

function labelOf(frame: Frame, { properties }: GroundPiece, rank: number): Kind | null {
	switch (properties.kind) {
		case 'country':
			return {
				dot: false,
				order: 0,
				look: { size: 15, colour: 'labelSoft', spacing: 2 }
			};
		case 'sea':
		case 'lake':
			return {
				dot: false,
				order: 10 + rank,
				look: { size: 14, colour: 'labelWater', italic: true, face: 'serif' }
			};
		case 'area':
			return { dot: false, order: 5, look: { size: 13, colour: 'label' } };
		case 'admin1':
			return frame.zoom < 6.6
				? null
				: { dot: false, order: 40 + rank, look: { size: 12, colour: 'labelSoft' } };
		default:
			return null;
	}
}

function inTheMiddle({ text, at: [x, y], look }: Name): TextShape {
	return textOf(text, { x, y: y + look.size * 0.35, anchor: 'middle' }, look);
}

function besideDot({ text, at: [x, y], look }: Name): readonly TextShape[] {
	const line = y + look.size * 0.35;
	return [
		textOf(text, { x: x + 6, y: line, anchor: 'start' }, look),
		textOf(text, { x: x - 6, y: line, anchor: 'end' }, look),
		textOf(text, { x, y: y - 6, anchor: 'middle' }, look),
		textOf(text, { x, y: y + look.size + 4, anchor: 'middle' }, look)
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
