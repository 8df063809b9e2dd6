import { CONTESTANTS, type ContestantName } from '../contestants.ts';
import { BOX } from './chart-axes.ts';
import { escaped } from './chart-look.ts';

/* The names at the ends of the lines, moved apart where they would lie on each other. */

export interface LineEnd {
	readonly name: ContestantName;
	readonly x: number;
	readonly y: number;
}

/** CSS pixels from one name to the next. */
const APART = 13;
/** Names stand in a column of their own. */
const COLUMN = BOX.width - 106;

export function labelsText(ends: readonly LineEnd[]): string {
	const sorted = ends.toSorted((one, other) => one.y - other.y);
	const heights = spread(sorted.map(({ y }) => y));
	return sorted.map((end, at) => labelText(end, heights[at] ?? end.y)).join('');
}

function labelText({ name, x, y }: LineEnd, height: number): string {
	const lead = `<path class="lead" d="M${(x + 4).toFixed(1)} ${y.toFixed(1)}L${COLUMN - 4} ${height.toFixed(1)}"/>`;
	const words = escaped(CONTESTANTS[name].title);
	return `${lead}<text class="name ${name}" x="${COLUMN}" y="${(height + 3.5).toFixed(1)}">${words}</text>`;
}

/** Heights in rising order, none nearer to the next than a name needs, and none below the panel. */
function spread(heights: readonly number[]): readonly number[] {
	const placed: number[] = [];
	for (const height of heights) placed.push(Math.max(height, (placed.at(-1) ?? -Infinity) + APART));
	let most = Infinity;
	return placed
		.toReversed()
		.map((height) => (most = Math.min(height, most - APART, BOX.height - 28)))
		.toReversed();
}
