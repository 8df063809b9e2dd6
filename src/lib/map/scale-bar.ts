/** A length on the ground that is a round number, and how long it is on the map. */
export interface ScaleBar {
	readonly words: string;
	/** CSS pixels. */
	readonly length: number;
}

interface Unit {
	readonly name: string;
	readonly metres: number;
}

const METRIC: readonly Unit[] = [
	{ name: 'km', metres: 1_000 },
	{ name: 'm', metres: 1 }
];
const IMPERIAL: readonly Unit[] = [
	{ name: 'mi', metres: 1_609.344 },
	{ name: 'ft', metres: 0.3048 }
];
const MEASURES = { metric: METRIC, imperial: IMPERIAL } as const;

/** Mean radius of the earth, metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;
/** MapLibre's world is 512 CSS pixels wide at zoom 0. */
const WORLD_PX = 512;

/** On the ground, at a latitude, for one CSS pixel. */
export function metresPerPx(latitude: number, zoom: number): number {
	const circle = 2 * Math.PI * EARTH_RADIUS * Math.cos((latitude * Math.PI) / 180);
	return circle / (WORLD_PX * 2 ** zoom);
}

/** The longest round number that is at most `mostPx` CSS pixels long, in the largest unit of which there is one. */
export function scaleBar(perPx: number, mostPx: number, measure: keyof typeof MEASURES): ScaleBar {
	const most = perPx * mostPx;
	const units = MEASURES[measure];
	const unit = units.find(({ metres }) => most >= metres) ?? units[units.length - 1];
	if (unit === undefined) throw new Error(`The measure ${measure} has no unit.`);
	const number = roundDown(most / unit.metres);
	return { words: `${number} ${unit.name}`, length: (number * unit.metres) / perPx };
}

/** Near enough to each other that no bar is shorter than its words: the shortest has three fifths of the room. */
const STEPS = [8, 5, 3, 2, 1.5, 1];

/** To a step of a power of ten. */
function roundDown(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const step = STEPS.find((one) => one * power <= value) ?? 1;
	return Number((step * power).toPrecision(2));
}
