import type { Box } from './frame.ts';
import type { StillMark } from './still-mark.ts';
import { boxOf, tenth } from './names.ts';
import type { Room } from './room.ts';
import type { TextShape } from './shapes.ts';

/* What stands beside a still map's marks: the layer's name, and below it what is told of it. */

const TITLE_SIZE = 16;
const TOLD_SIZE = 14;
/** From the first line to the second. */
const LEADING = 16;
const GAP = 7;

/**
 * The layer's name beside its first mark in the frame, what is told beside each; an arrow says both
 * itself. A name that finds no room is left out; what is told is never.
 */
export function labelShapes(room: Room, marks: readonly StillMark[]): readonly TextShape[] {
	return marks
		.filter(({ away }) => !away)
		.flatMap((mark, index) => {
			const told = mark.told === '' ? [] : [mark.told];
			const whole = index === 0 ? [mark.place, ...told] : told;
			return placed(room, labelsAt(mark, whole)) ?? placed(room, labelsAt(mark, told)) ?? [];
		})
		.map(({ text }) => text);
}

interface Line {
	readonly text: TextShape;
	readonly told: boolean;
}

type Label = readonly Line[];

/** The first of the labels that has room; what is told where none has. */
function placed(room: Room, labels: readonly Label[]): Label | null {
	const boxes = labels.map(boxRound);
	const index = room.takeFirst(boxes);
	if (index !== null) return labels[index] ?? null;
	const [first] = labels;
	return first?.every(({ told }) => told) ? first : null;
}

/** To the right of the mark, to the left, above and below. */
function labelsAt({ box, told }: StillMark, lines: readonly string[]): readonly Label[] {
	const [left, top, right, bottom] = box;
	const middle = (left + right) / 2;
	const beside = (top + bottom) / 2 + TITLE_SIZE * 0.35 - ((lines.length - 1) * LEADING) / 2;
	const above = top - GAP - (lines.length - 1) * LEADING;
	const places = [
		{ x: right + GAP, y: beside, anchor: 'start' },
		{ x: left - GAP, y: beside, anchor: 'end' },
		{ x: middle, y: above, anchor: 'middle' },
		{ x: middle, y: bottom + TITLE_SIZE + 2, anchor: 'middle' }
	] as const;
	return places.map(({ x, y, anchor }) =>
		lines.map((text, line) => ({
			told: text === told,
			text: {
				...(text === told ? TOLD : TITLE),
				text,
				x: tenth(x),
				y: tenth(y + line * LEADING),
				anchor
			}
		}))
	);
}

const LOOK = { kind: 'text', face: 'sans', halo: 'halo', colour: 'ink' } as const;
const TITLE = { ...LOOK, size: TITLE_SIZE, weight: 600 } as const;
const TOLD = { ...LOOK, size: TOLD_SIZE } as const;

function boxRound(label: Label): Box {
	const boxes = label.map(({ text }) => boxOf(text));
	return [
		Math.min(...boxes.map(([left]) => left)),
		Math.min(...boxes.map(([, top]) => top)),
		Math.max(...boxes.map(([, , right]) => right)),
		Math.max(...boxes.map(([, , , bottom]) => bottom))
	];
}
