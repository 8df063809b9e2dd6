import { escaped } from './chart-look.ts';

/* The frame of one panel of the chart: both scales are logarithmic. */

/** CSS pixels of a panel, with its head and its labels. */
export const BOX = { width: 420, height: 236 };
const PLOT = { left: 44, right: 118, top: 26, bottom: 24 };

export interface Axes {
	/** Numbers of events, rising. */
	readonly sizes: readonly number[];
	readonly least: number;
	readonly most: number;
}

/** Where a value stands in its panel. */
export function placeIn(
	{ sizes, least, most }: Axes,
	{ size, value }: { readonly size: number; readonly value: number }
): { readonly x: number; readonly y: number } {
	const along = shareOf(size, sizes[0] ?? 1, sizes.at(-1) ?? 1);
	const [bottom, top] = spanOf({ least, most });
	const up = shareOf(value, bottom, top);
	return {
		x: PLOT.left + along * (BOX.width - PLOT.left - PLOT.right),
		y: BOX.height - PLOT.bottom - up * (BOX.height - PLOT.top - PLOT.bottom)
	};
}

/** From 0 to 1 between two numbers, by their logarithms. */
const shareOf = (value: number, from: number, to: number): number =>
	from === to ? 0.5 : Math.log(value / from) / Math.log(to / from);

/** A little room below and above. */
const spanOf = ({ least, most }: Pick<Axes, 'least' | 'most'>): readonly [number, number] => [
	least / 1.25,
	most * 1.25
];

/** Lines at 1, 3, 10, 30 …, and the numbers of events below. */
export function ticksOf(axes: Axes): string {
	const [bottom, top] = spanOf(axes);
	const right = BOX.width - PLOT.right;
	const tens = Array.from({ length: 8 }, (_, power) => 10 ** power);
	const values = tens.flatMap((ten) => [ten, 3 * ten]).filter((one) => one >= bottom && one <= top);
	const across = values.map((value) => {
		const { y } = placeIn(axes, { size: axes.sizes[0] ?? 1, value });
		const words = value.toLocaleString('en');
		return `<path class="grid" d="M${PLOT.left} ${y.toFixed(1)}H${right}"/><text class="tick end" x="${PLOT.left - 6}" y="${(y + 3.5).toFixed(1)}">${words}</text>`;
	});
	const below = axes.sizes.map((size) => {
		const { x } = placeIn(axes, { size, value: bottom });
		return `<text class="tick middle" x="${x.toFixed(1)}" y="${BOX.height - 8}">${escaped(shortOf(size))}</text>`;
	});
	return [...across, ...below].join('');
}

const shortOf = (size: number): string => {
	if (size >= 1e6) return `${size / 1e6} M`;
	return size >= 1e3 ? `${size / 1e3} k` : String(size);
};
