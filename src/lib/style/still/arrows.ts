import { wayTo } from '../../story/direction.ts';
import { positionOf } from '../../story/mercator.ts';
import type { Cluster } from '../../story/sites.ts';
import type { LayerId } from '../../story/story.ts';
import type { Box, Frame } from './frame.ts';
import { tenth } from './names.ts';
import { textWidth, type Colour } from './shapes.ts';
import type { StillMark } from './still-mark.ts';

const SIZE = 15;
const HEIGHT = 24;
/** Of an arrow's middle from the frame's edge. */
const INSET = 22;

interface Away {
	readonly layer: LayerId;
	readonly slot: number;
	readonly title: string;
	readonly told: string;
	/** What stands there already. */
	readonly taken: readonly StillMark[];
}

/** What lies beyond the frame: a label at its edge with an arrow, how far it is and where. */
export function arrowTo(
	frame: Frame,
	cluster: Cluster,
	{ layer, slot, title, told, taken }: Away
): StillMark {
	const centre = positionOf(frame.centre);
	const place = `${title}, ${wayTo(centre, cluster.spot)}`;
	const label = told === '' ? place : `${place}: ${told}`;
	const width = textWidth(label, SIZE) + 16;
	const colour: Colour = `layer-${slot}`;
	const { at, turn } = edgePoint(frame, cluster, { width, taken });
	const { box, pill } = pillAt(at, width);
	const tip: [number, number] = [tenth(box[0] + 16), at[1]];
	return {
		layer,
		told,
		place,
		away: true,
		box,
		shapes: [
			{ kind: 'path', d: pill, fill: 'paper', stroke: colour, strokeWidth: 1.5 },
			{ kind: 'path', d: arrow(tip, turn), fill: colour },
			{ ...textIn(box, label, 'ink'), x: tip[0] + 11, anchor: 'start' as const }
		]
	};
}

/** Where the line from the middle leaves the frame, moved inwards past the arrows that stand there. */
function edgePoint(
	frame: Frame,
	cluster: Cluster,
	{ width: wide, taken }: { readonly width: number; readonly taken: readonly StillMark[] }
): { readonly at: [number, number]; readonly turn: number } {
	const { width, height } = frame;
	const [x, y] = frame.of(cluster.spot);
	const [across, down] = [x - width / 2, y - height / 2];
	const reach = Math.min(
		(width / 2 - INSET) / Math.max(1, Math.abs(across)),
		(height / 2 - INSET) / Math.max(1, Math.abs(down))
	);
	const half = wide / 2 + HEIGHT / 2 + 4;
	const left = Math.max(half, Math.min(width - half, width / 2 + across * reach));
	let top = height / 2 + down * reach;
	const inwards = top > height / 2 ? -1 : 1;
	while (
		taken.some(
			({ box }) =>
				box[1] < top + HEIGHT &&
				box[3] > top - HEIGHT &&
				box[0] < left + half &&
				box[2] > left - half
		)
	)
		top += inwards * HEIGHT;
	return { at: [left, top], turn: Math.atan2(across, -down) };
}

/** An arrow head round a point; `turn` in radians from north, clockwise. */
function arrow([x, y]: readonly [number, number], turn: number): string {
	const corners = [
		[0, -7],
		[5, 6],
		[0, 3],
		[-5, 6]
	] as const;
	const turned = corners.map(([right, down]) => [
		tenth(x + right * Math.cos(turn) - down * Math.sin(turn)),
		tenth(y + right * Math.sin(turn) + down * Math.cos(turn))
	]);
	return `M${turned.join('L')}Z`;
}

function textIn([left, top, right, bottom]: Box, text: string, colour: Colour) {
	return {
		kind: 'text',
		text,
		x: tenth((left + right) / 2),
		y: tenth((top + bottom) / 2 + SIZE * 0.35),
		size: SIZE,
		colour,
		anchor: 'middle',
		face: 'sans',
		weight: 600
	} as const;
}

function pillAt(
	[x, y]: readonly [number, number],
	text: number
): { readonly box: Box; readonly pill: string } {
	const radius = HEIGHT / 2;
	const flat = tenth(Math.max(0, text - 8));
	const [left, top] = [tenth(x - flat / 2 - radius), tenth(y - radius)];
	const turn = `a${radius},${radius} 0 0,1 0`;
	return {
		box: [left, top, left + flat + HEIGHT, top + HEIGHT],
		pill: `M${tenth(left + radius)},${top}h${flat}${turn},${HEIGHT}h-${flat}${turn},-${HEIGHT}Z`
	};
}
