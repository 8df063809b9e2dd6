import { compareGroups, lanesOf, type Lane, type Stretch } from './lanes.ts';
import { dayToX, type Scale } from './scale.ts';
import type { Span } from './span.ts';
import { ticksOf, type Tick } from './ticks.ts';

export interface TimelineItem {
	readonly id: string;
	/** The layer by its order; -1 without one. */
	readonly group: number;
	/** Null: no date. */
	readonly span: Span | null;
	/** Where the other dating has it, if that contradicts this one: drawn as a ghost. */
	readonly other: Span | null;
}

/** CSS pixels from the drawing's left. A dot is as wide as it is high. */
export interface Extent {
	readonly kind: 'dot' | 'bar';
	readonly x: number;
	readonly width: number;
}

export interface Shape extends Extent {
	readonly id: string;
	readonly group: number;
	/** The middle, CSS pixels from the drawing's top. */
	readonly y: number;
	readonly fadeStart: boolean;
	readonly fadeEnd: boolean;
	/** The bar runs to the axis' edge, with an arrow. */
	readonly openStart: boolean;
	readonly openEnd: boolean;
	/** EDTF `~` or `%`, and `?` or `%`, at either end. */
	readonly approximate: boolean;
	readonly uncertain: boolean;
	readonly ghost: Extent | null;
	/** It has its lane to itself, with room for words in it. */
	readonly roomy: boolean;
}

export interface TimelineLayout {
	readonly lanes: readonly Lane[];
	readonly shapes: readonly Shape[];
	/** Dots in the rows named "No date"; `y` is counted from the top of the first row. */
	readonly undated: readonly Shape[];
	readonly undatedRows: number;
	readonly ticks: readonly Tick[];
	/** Of the lanes together, CSS pixels; at least what was asked for. */
	readonly height: number;
}

export interface TimelineFrame {
	readonly scale: Scale;
	/** The height that the lanes should fill, CSS pixels. */
	readonly height: number;
	/** Where the dots without a date begin, CSS pixels. */
	readonly undatedLeft: number;
}

export const DOT_PX = 8;
/** Shorter bars are drawn as long as this: longer than a dot. */
const SHORTEST_BAR_PX = 13;
/** How far a date that is about a day reaches out of its dot on either side. */
export const WHISKER_PX = 7;
/** What the question mark of an uncertain date takes at its right. */
export const QUESTION_PX = 8;

const LANE_PX = { dots: 9.5, bars: 7, most: 30, withWords: 20 };
const GROUP_GAP_PX = 2.5;
const UNDATED_STEP_PX = 11;
export const UNDATED_ROW_PX = 14;

/** Where each item is drawn: every one once, in a lane of its group or, without a date, below the axis. */
export function layoutTimeline(
	items: readonly TimelineItem[],
	frame: TimelineFrame
): TimelineLayout {
	const drawn = items.flatMap((item) => (item.span ? [drawnOf(item, item.span, frame.scale)] : []));
	const lanes = lanesOf(drawn.map(stretchOf));
	const byId = new Map(drawn.map((shape) => [shape.id, shape]));
	const inLanes = lanes.map((lane) => lane.ids.flatMap((id) => byId.get(id) ?? []));
	const gaps = lanes.map((lane, index) =>
		index > 0 && lanes[index - 1]?.group !== lane.group ? GROUP_GAP_PX : 0
	);
	const heights = laneHeights(inLanes, frame.height - sum(gaps));
	const height = Math.max(frame.height, sum(heights) + sum(gaps));
	let top = height - sum(heights) - sum(gaps);
	const shapes = inLanes.flatMap((inLane, index) => {
		const lanePx = heights[index] ?? 0;
		const y = top + (gaps[index] ?? 0) + lanePx / 2;
		top = y + lanePx / 2;
		const roomy = inLane.length === 1 && lanePx >= LANE_PX.withWords;
		return inLane.map((shape) => ({ ...shape, y, roomy }));
	});
	return { lanes, shapes, ...undatedOf(items, frame), ticks: ticksOf(frame.scale), height };
}

/** As much of the free height as does them good; bars alone need less than dots. */
function laneHeights(inLanes: readonly (readonly Shape[])[], freePx: number): readonly number[] {
	const least = inLanes.map((shapes) =>
		shapes.some(({ kind, ghost }) => kind === 'dot' || ghost?.kind === 'dot')
			? LANE_PX.dots
			: LANE_PX.bars
	);
	const stretch = Math.max(1, freePx / sum(least));
	return least.map((px) => Math.min(px * stretch, LANE_PX.most));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((one, other) => one + other, 0);
}

function drawnOf({ id, group, other }: TimelineItem, span: Span, scale: Scale): Shape {
	const { earliest, latest, openStart, openEnd } = span;
	return {
		id,
		group,
		...extentOf(span, scale),
		fadeStart: earliest === null ? !openStart : earliest.approximate,
		fadeEnd: latest === null ? !openEnd : latest.approximate,
		openStart,
		openEnd,
		approximate: Boolean(earliest?.approximate) || Boolean(latest?.approximate),
		uncertain: Boolean(earliest?.uncertain) || Boolean(latest?.uncertain),
		ghost: other && extentOf(other, scale),
		y: 0,
		roomy: false
	};
}

function extentOf({ earliest, latest }: Span, scale: Scale): Extent {
	if (earliest !== null && earliest.day === latest?.day) {
		const x = dayToX(scale, earliest.day + 0.5) - DOT_PX / 2;
		return { kind: 'dot', x, width: DOT_PX };
	}
	const from = earliest === null ? scale.left : dayToX(scale, earliest.day);
	const to = latest === null ? scale.right : dayToX(scale, latest.day + 1);
	const width = Math.max(to - from, SHORTEST_BAR_PX);
	const middle = (from + to) / 2;
	const x = Math.min(Math.max(middle - width / 2, scale.left), scale.right - width);
	return { kind: 'bar', x, width };
}

function stretchOf(shape: Shape): Stretch {
	const { id, group, kind, x, width, approximate, uncertain, ghost } = shape;
	const whisker = kind === 'dot' && approximate ? WHISKER_PX : 0;
	const from = x - whisker;
	const to = x + width + whisker + (uncertain ? QUESTION_PX : 0);
	if (ghost === null) return { id, group, from, to };
	return { id, group, from: Math.min(from, ghost.x), to: Math.max(to, ghost.x + ghost.width) };
}

function undatedOf(items: readonly TimelineItem[], { scale, undatedLeft }: TimelineFrame) {
	const inRow = Math.max(1, Math.floor((scale.right - undatedLeft) / UNDATED_STEP_PX));
	const undated = items
		.filter(({ span }) => span === null)
		.toSorted((a, b) => compareGroups(a.group, b.group) || (a.id < b.id ? -1 : 1))
		.map(({ id, group }, index): Shape => {
			const row = Math.floor(index / inRow);
			const x = undatedLeft + (index - row * inRow) * UNDATED_STEP_PX;
			const y = (row + 0.5) * UNDATED_ROW_PX;
			return { ...UNDATED, id, group, x, y };
		});
	return { undated, undatedRows: Math.ceil(undated.length / inRow) };
}

const UNDATED = {
	kind: 'dot',
	width: DOT_PX,
	fadeStart: false,
	fadeEnd: false,
	openStart: false,
	openEnd: false,
	approximate: false,
	uncertain: false,
	ghost: null,
	roomy: false
} as const;
