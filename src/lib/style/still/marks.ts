import { farWords, windTo } from '../../story/direction.ts';
import { positionOf } from '../../story/mercator.ts';
import { joinSites, sitesOf, type Join } from '../../story/sites.ts';
import type { LayerId, Story, StoryEvent } from '../../story/story.ts';
import { markOf } from '../marks.ts';
import type { Box, Frame } from './frame.ts';
import { tenth } from './names.ts';
import { textWidth, type Colour, type PathShape, type Shape } from './shapes.ts';

/** A spot with its numbers; beyond the frame's edge, an arrow that says how far and where. */
export interface StillMark {
	readonly layer: LayerId;
	/** "4, 5, 11" */
	readonly numbers: string;
	/** "Damascus", or "Moscow, 2,540 km north". */
	readonly place: string;
	readonly away: boolean;
	readonly box: Box;
	readonly shapes: readonly Shape[];
}

/** Marks of one layer closer than this become one: units. */
const TOUCH = 44;
const SIZE = 15;
const HEIGHT = 24;
/** Of an arrow's middle from the frame's edge. */
const INSET = 22;

/** The events' numbers: their place in the text, from 1, whatever else is shown. */
export function numbersOf(story: Pick<Story, 'events'>): ReadonlyMap<StoryEvent['id'], number> {
	return new Map(story.events.map(({ id }, index) => [id, index + 1]));
}

/** "1, 3, 13–15": three and more in a row are a range. */
export function numberWords(numbers: readonly number[]): string {
	const runs: number[][] = [];
	for (const number of [...numbers].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run?.at(-1) === number - 1) run.push(number);
		else runs.push([number]);
	}
	return runs
		.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)))
		.join(', ');
}

/** The marks of some of a story's events, layer by layer. */
export function marksOf(
	frame: Frame,
	story: Pick<Story, 'layers' | 'events'>,
	events: readonly StoryEvent[]
): readonly StillMark[] {
	const numbers = numbersOf(story);
	const marks: StillMark[] = [];
	for (const [slot, layer] of story.layers.entries()) {
		const sites = sitesOf(events.filter((event) => event.layer === layer.id));
		const near = sites.filter(({ spot }) => frame.holds(frame.of(spot), HEIGHT / 2));
		const far = sites.filter((site) => !near.includes(site));
		const words = (join: Pick<Join, 'events'>) =>
			numberWords(join.events.map(({ id }) => numbers.get(id) ?? 0));
		for (const join of joinSites(near, frame.zoom, TOUCH))
			marks.push(markAt(frame, join, { slot, words: words(join), title: layer.title }));
		// All that is away lies, from here, in one direction.
		const [first] = joinSites(far, -20, Infinity);
		if (first)
			marks.push(
				arrowTo(frame, first, { slot, words: words(first), title: layer.title, taken: marks })
			);
	}
	return marks;
}

interface Told {
	readonly slot: number;
	readonly words: string;
	readonly title: string;
}

function markAt(frame: Frame, join: Join, { slot, words, title }: Told): StillMark {
	const { box, pill } = pillAt(frame.of(join.spot), textWidth(words, SIZE));
	const colour: Colour = `layer-${slot}`;
	const { hollow, edge } = markOf(join.events);
	const rim: PathShape = { kind: 'path', d: pill, stroke: 'paper', strokeWidth: 5, fill: 'paper' };
	const face: PathShape = hollow
		? { kind: 'path', d: pill, fill: 'paper', stroke: colour, strokeWidth: 2, ...DASHES[edge] }
		: { kind: 'path', d: pill, fill: colour };
	const text = textIn(box, words, hollow ? colour : 'paper');
	return {
		layer: join.sites[0].layer,
		numbers: words,
		place: title,
		away: false,
		box,
		shapes: [rim, face, text]
	};
}

/** Who says so, where the mark is hollow: lib/style/marks.ts. */
const DASHES = {
	solid: {},
	quoted: {},
	dotted: { dash: [2, 3] },
	dashed: { dash: [6, 3] }
} as const;

function arrowTo(
	frame: Frame,
	join: Join,
	{ slot, words, title, taken }: Told & { readonly taken: readonly StillMark[] }
): StillMark {
	const centre = positionOf(frame.centre);
	const place = `${title}, ${farWords(centre, join.spot)} ${windTo(centre, join.spot)}`;
	const label = `${place}: ${words}`;
	const width = textWidth(label, SIZE) * 0.94 + 16;
	const colour: Colour = `layer-${slot}`;
	const { at, turn } = edgePoint(frame, join, { width, taken });
	const { box, pill } = pillAt(at, width);
	const tip: [number, number] = [tenth(box[0] + 16), at[1]];
	return {
		layer: join.sites[0].layer,
		numbers: words,
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
	join: Join,
	{ width: wide, taken }: { readonly width: number; readonly taken: readonly StillMark[] }
): { readonly at: [number, number]; readonly turn: number } {
	const { width, height } = frame;
	const [x, y] = frame.of(join.spot);
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
