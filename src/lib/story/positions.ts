import type { Position } from 'geojson';
import { shown } from './wording.ts';

/** What is wrong with a value and what to do, before it is known where. */
export interface Fault {
	readonly what: string;
	readonly fix: string;
}

export type PositionReading =
	| { readonly ok: true; readonly position: Position }
	/** `position`: the two numbers, where they are only out of range; else null. */
	| ({ readonly ok: false; readonly position: Position | null } & Fault);

const ORDER = 'Write [longitude, latitude] in decimal degrees (WGS84), two numbers.';

/** RFC 7946 3.1.1, and stricter: exactly two numbers, in range. */
export function readPosition(value: unknown): PositionReading {
	if (!Array.isArray(value)) return refused(`${shown(value)} is not a position`, ORDER);
	const [longitude, latitude, ...more]: unknown[] = value;
	if (typeof longitude === 'string' || typeof latitude === 'string') {
		return refused(
			`${shown(value)} is written as text`,
			'Take the quotation marks off the numbers.'
		);
	}
	if (!isFinite(longitude) || !isFinite(latitude)) {
		return refused(`${shown(value)} is not two finite numbers`, ORDER);
	}
	if (more.length > 0) {
		return refused(
			`${shown(value)} has ${value.length} numbers`,
			`Take the height off: ${shown([longitude, latitude])}.`
		);
	}
	const reading = inRange(longitude, latitude);
	return { ...reading, position: [longitude, latitude] };
}

function inRange(longitude: number, latitude: number): PositionReading {
	const pair = shown([longitude, latitude]);
	const swapped = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
	if (Math.abs(latitude) > 90) {
		return swapped
			? refused(
					`${pair} has the latitude ${latitude}, beyond 90; longitude and latitude look swapped`,
					`Write ${shown([latitude, longitude])}.`
				)
			: refused(`${pair} has the latitude ${latitude}, beyond 90`, ORDER);
	}
	if (Math.abs(longitude) > 180) {
		return refused(
			`${pair} has the longitude ${longitude}, beyond 180`,
			`Write a longitude from -180 to 180, like ${shown([wrapped(longitude), latitude])}.`
		);
	}
	return { ok: true, position: [longitude, latitude] };
}

function isFinite(value: unknown): value is number {
	return Number.isFinite(value);
}

function refused(what: string, fix: string): PositionReading {
	return { ok: false, what, fix, position: null };
}

/** The same meridian from -180 up to 180. */
function wrapped(longitude: number): number {
	return Number((((((longitude + 180) % 360) + 360) % 360) - 180).toFixed(6));
}
