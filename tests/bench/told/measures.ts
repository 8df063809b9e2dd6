import type { Visit } from '../visit.ts';

/** What is told of each page: the name in the results, the words for people, and where it comes from. */
export interface Measure {
	readonly id: MeasureId;
	readonly label: string;
	readonly unit: 'kB' | 'MB' | 'ms' | '%' | '';
	/** In the unit; null: the page has none, or it was not asked for. */
	readonly of: (visit: Visit) => number | null;
}

export const MEASURE_IDS = [
	'bytesToText',
	'bytesToMap',
	'bytesInAll',
	'requests',
	'firstPaint',
	'largestPaint',
	'layoutShift',
	'mapScript',
	'mapIdle',
	'blocking',
	'panMain',
	'panWorst',
	'panFrames',
	'toggleMain',
	'toggleShown',
	'toggleFrames',
	'popup',
	'heap'
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

const kB = (bytes: number | null): number | null => (bytes === null ? null : bytes / 1e3);

type Told = Omit<Measure, 'id'>;
const told = (label: string, unit: Measure['unit'], of: Measure['of']): Told => ({
	label,
	unit,
	of
});

const ALL: Readonly<Record<MeasureId, Told>> = {
	bytesToText: told('bytes to text', 'kB', ({ load }) => kB(load.bytesToText)),
	bytesToMap: told('bytes to map', 'kB', ({ load }) => kB(load.bytesToMap)),
	bytesInAll: told('bytes in all', 'kB', ({ load }) => kB(load.bytesInAll)),
	requests: told('requests', '', ({ load }) => load.requests),
	firstPaint: told('first paint', 'ms', ({ load }) => load.firstPaint),
	largestPaint: told('largest paint', 'ms', ({ load }) => load.largestPaint),
	layoutShift: told('layout shift', '', ({ load }) => load.layoutShift),
	mapScript: told('map’s script asked for', 'ms', ({ load }) => load.mapScript),
	mapIdle: told('map idle', 'ms', ({ load }) => load.mapIdle),
	blocking: told('main thread blocked', 'ms', ({ load }) => load.blocking),
	panMain: told('pan: main thread', 'ms', ({ use }) => use && use.pan.mainThread),
	panWorst: told('pan: worst frame’s share', '%', ({ use }) => use && use.pan.worstShare * 100),
	panFrames: told('pan: frames', '', ({ use }) => use && use.pan.frames),
	toggleMain: told('toggle: main thread', 'ms', ({ use }) => use && use.toggle.mainThread),
	toggleShown: told('toggle to shown', 'ms', ({ use }) => use && use.toggle.shown),
	toggleFrames: told('toggle to shown, frames', '', ({ use }) => use && use.toggle.frames),
	popup: told('click to popup', 'ms', ({ use }) => use && use.popup),
	heap: told('memory', 'MB', ({ heap }) => heap && heap / 1e6)
};

export const MEASURES: readonly Measure[] = MEASURE_IDS.map((id) => ({ id, ...ALL[id] }));
