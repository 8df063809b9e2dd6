import { itemsIn, spansIn, type Dating, type TimelineEntry } from './dating.ts';
import { fitDays, type Scale } from './scale.ts';
import type { DayWindow } from './span.ts';
import { layoutTimeline, UNDATED_ROW_PX, type Shape, type TimelineLayout } from './timeline.ts';

/** The whole drawing: lanes, axis, and the rows of what has no date. CSS pixels from its left and top. */
export interface Plot extends Pick<TimelineLayout, 'ticks'> {
	/** Null where nothing has a date: there is no axis then. */
	readonly scale: Scale | null;
	/** Every item once, in the order given. */
	readonly shapes: readonly Shape[];
	readonly axisY: number;
	/** How high bars may stand on the axis; 0: there are none. */
	readonly barsPx: number;
	/** The top of the rows of what has no date, and how much that is. */
	readonly undatedY: number;
	readonly undatedCount: number;
	readonly height: number;
}

export interface PlotFrame {
	readonly width: number;
	/** What an end of the axis needs beside it for a slider's handle. */
	readonly side: number;
	/** What the words below the drawing take from its height, so that both datings are equally high. */
	readonly wordsHeight: number;
	/** The days of what is drawn as bars on the axis; none: there are no bars. */
	readonly bars?: readonly DayWindow[];
}

/** Where the words "No date 14" end. */
export const UNDATED_LEFT_PX = 74;
const TOP_PX = 5;
/** Bars, and the air between them and the lanes. */
const BARS_PX = 28;
const BARS_GAP_PX = 6;
const AXIS_PX = 24;
/** As much above the folded axis as the sliders' handles need. */
const FOLDED_Y = 13;
/** Room for words between the lanes of the few that the article dates. */
const LEAST_LANES_PX = 56;

export function plotOf(entries: readonly TimelineEntry[], dating: Dating, frame: PlotFrame): Plot {
	const needed = (['article', 'record'] as const).map((one) => {
		const { height, undatedRows } = layoutOf(entries, one, { frame, height: LEAST_LANES_PX });
		return height + undatedRows * UNDATED_ROW_PX;
	});
	const free = Math.max(...needed) - frame.wordsHeight;
	const { undatedRows } = layoutOf(entries, dating, { frame, height: 0 });
	const height = Math.max(LEAST_LANES_PX, free - undatedRows * UNDATED_ROW_PX);
	const layout = layoutOf(entries, dating, { frame, height });
	const barsPx = (frame.bars ?? []).length > 0 ? BARS_PX : 0;
	const axisY = TOP_PX + layout.height + (barsPx > 0 ? barsPx + BARS_GAP_PX : 0);
	const undatedY = axisY + AXIS_PX;
	const drawn = [
		...layout.shapes.map((shape) => ({ ...shape, y: shape.y + TOP_PX })),
		...layout.undated.map((shape) => ({ ...shape, y: shape.y + undatedY }))
	];
	const byId = new Map(drawn.map((shape) => [shape.id, shape]));
	return {
		scale: layout.scale,
		ticks: layout.ticks,
		shapes: entries.flatMap(({ id }) => byId.get(id) ?? []),
		axisY,
		barsPx,
		undatedY,
		undatedCount: layout.undated.length,
		height: undatedY + undatedRows * UNDATED_ROW_PX
	};
}

/** The axis alone, as it is when the timeline is folded. */
export function foldedPlot(plot: Plot): Plot {
	return {
		...plot,
		shapes: [],
		axisY: FOLDED_Y,
		barsPx: 0,
		undatedCount: 0,
		height: FOLDED_Y + AXIS_PX
	};
}

function layoutOf(
	entries: readonly TimelineEntry[],
	dating: Dating,
	{ frame, height }: { readonly frame: PlotFrame; readonly height: number }
): TimelineLayout & { readonly scale: Scale | null } {
	const days = fitDays(spansIn(entries, dating), frame.bars);
	const ends = { left: frame.side, right: Math.max(frame.width - frame.side, frame.side + 1) };
	const scale = { firstDay: days?.fromDay ?? 0, lastDay: days?.toDay ?? 0, ...ends };
	const items = itemsIn(entries, dating);
	const layout = layoutTimeline(items, { scale, height, undatedLeft: UNDATED_LEFT_PX });
	return { ...layout, scale: days && scale };
}
