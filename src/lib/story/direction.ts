import bearing from '@turf/bearing';
import distance from '@turf/distance';
import type { Position } from 'geojson';
import { countWords } from './count-words.ts';

const WINDS = [
	'north',
	'north-east',
	'east',
	'south-east',
	'south',
	'south-west',
	'west',
	'north-west'
] as const;

/** "2,460 km north": how far `to` lies from `from`, and in which wind. */
export function wayTo(from: Position, to: Position): string {
	return `${farWords(from, to)} ${windTo(from, to)}`;
}

/** The nearest of the eight winds in which `to` lies from `from`, along the great circle. */
function windTo(from: Position, to: Position): (typeof WINDS)[number] {
	const degrees = (bearing([...from], [...to]) + 360) % 360;
	return WINDS[Math.round(degrees / 45) % WINDS.length] ?? 'north';
}

/** "2,460 km": rounded to what an eye could tell, great circle. */
function farWords(from: Position, to: Position): string {
	const km = distance([...from], [...to], { units: 'kilometers' });
	const step = km < 100 ? 1 : km < 1_000 ? 10 : 20;
	return `${countWords(Math.round(km / step) * step)} km`;
}
