import { CONTESTANTS, type ContestantName } from '../contestants.ts';
import { labelsText } from './chart-labels.ts';
import { BOX, placeIn, ticksOf, type Axes } from './chart-axes.ts';
import { CHART_CSS, escaped } from './chart-look.ts';
import type { MeasureId } from './measures.ts';
import { medianOf, type Cell, type Results } from './results.ts';

/* The chart that the project's README shows: how each page grows with its events, in four measures. */

interface Panel {
	readonly id: MeasureId;
	readonly title: string;
	readonly unit: string;
}

const PANELS: readonly Panel[] = [
	{ id: 'mapIdle', title: 'Until the map is drawn', unit: 'ms' },
	{ id: 'panMain', title: 'Main thread in a pan of 2 s', unit: 'ms' },
	{ id: 'heap', title: 'Memory', unit: 'MB' },
	{ id: 'popup', title: 'From a click to its popup', unit: 'ms' }
];

const MARGIN = { left: 16, top: 66, foot: 46 };
const GAP = { across: 24, down: 22 };

/** An SVG of its own, light or dark as the device wishes. */
export function chartSvg(results: Results): string {
	const width = 2 * MARGIN.left + 2 * BOX.width + GAP.across;
	const height = MARGIN.top + 2 * BOX.height + GAP.down + MARGIN.foot;
	const panels = PANELS.map((panel, at) => {
		const x = MARGIN.left + (at % 2) * (BOX.width + GAP.across);
		const y = MARGIN.top + Math.floor(at / 2) * (BOX.height + GAP.down);
		return `<g transform="translate(${x} ${y})">${panelText(results, panel)}</g>`;
	});
	const told = [
		text('title', { x: MARGIN.left, y: 28 }, 'As the events grow: less is better'),
		text(
			'small',
			{ x: MARGIN.left, y: 47 },
			`From left to right the number of events; both scales are logarithmic.${failuresText(results)}`
		),
		text(
			'small',
			{ x: MARGIN.left, y: height - 24 },
			`Medians of ${results.rounds} rounds, pages in turn, one run. ${results.machine}.`
		),
		text(
			'small',
			{ x: MARGIN.left, y: height - 9 },
			`${results.browser}. ${results.date.slice(0, 10)}.`
		)
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="How Dateline and other maps grow with their events">
<style>${CHART_CSS}</style>
<rect class="paper" width="${width}" height="${height}" rx="6"/>
${[...told, ...panels].join('\n')}
</svg>
`;
}

interface Line {
	readonly name: ContestantName;
	readonly points: readonly { readonly size: number; readonly value: number }[];
}

function panelText(results: Results, { id, title, unit }: Panel): string {
	const lines = linesOf(results, id);
	const sizes = results.scenes.flatMap(({ scene }) => (typeof scene === 'number' ? scene : []));
	const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
	if (values.length === 0) return '';
	const axes: Axes = { sizes, least: Math.min(...values), most: Math.max(...values) };
	const drawn = lines.map(({ name, points }) => {
		const places = points.map((point) => placeIn(axes, point));
		const path = places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
		const dots = places.map(
			({ x, y }) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.4"/>`
		);
		return `<g class="line ${name}"><polyline points="${path}"/>${dots.join('')}</g>`;
	});
	const ends = lines.flatMap(({ name, points }) => {
		const last = points.at(-1);
		return last ? [{ name, ...placeIn(axes, last) }] : [];
	});
	return [
		text('head', { x: 0, y: 14 }, `${title}, ${unit}`),
		ticksOf(axes),
		...drawn,
		labelsText(ends)
	].join('\n');
}

function linesOf(results: Results, id: MeasureId): readonly Line[] {
	const scenes = results.scenes.filter(({ scene }) => typeof scene === 'number');
	const names = Object.keys(scenes[0]?.cells ?? {}) as ContestantName[];
	return names.map((name) => ({
		name,
		points: scenes.flatMap(({ scene }) => {
			const value = medianOf(results, scene, name, id);
			return value === null || typeof scene !== 'number' ? [] : [{ size: scene, value }];
		})
	}));
}

/** Where a line ends early. */
function failuresText({ scenes, limitSeconds }: Results): string {
	const failures = scenes.flatMap(({ scene, cells }) =>
		(Object.entries(cells) as [ContestantName, Cell][])
			.filter(([, { failed }]) => failed !== null)
			.map(([name]) => `${CONTESTANTS[name].title} with ${scene.toLocaleString('en')}`)
	);
	return failures.length === 0
		? ''
		: ` Not done in ${limitSeconds} s a step: ${failures.join(', ')}.`;
}

function text(kind: string, { x, y }: { x: number; y: number }, words: string): string {
	return `<text class="${kind}" x="${x}" y="${y}">${escaped(words)}</text>`;
}
