import type { NameLanguage } from '../../../src/lib/story/story.ts';
import { mercatorOf } from '../../../src/lib/story/mercator.ts';
import { roughWidth } from '../../../src/lib/style/names/lines.ts';
import type { Outlines } from '../../../src/lib/style/names/outlines.ts';
import {
	LEAST,
	LEAST_ON_PHONE,
	type NamesChoice
} from '../../../src/lib/style/names/place-names.ts';
import type { Box } from '../../../src/lib/style/names/view.ts';

/** The free part of the page's map: a window of 1440 by 900, and a phone of 390 by 844. */
export const DESK: Box = { left: 14, top: 76, width: 690, height: 610 };
export const PHONE: Box = { left: 8, top: 88, width: 374, height: 285 };

/** The seed's story. */
export const COUNTRIES = new Set(['IL', 'JO', 'LB', 'PS', 'RU', 'SY']);
export const WRITTEN = new Set(['Damascus', 'Sweida', 'Golan buffer zone', 'Moscow']);

export interface Camera {
	readonly zoom: number;
	readonly latitude: number;
	readonly longitude: number;
}

export function choiceOf(
	outlines: Outlines,
	{ zoom, latitude, longitude }: Camera,
	{ free = DESK, ...others }: Partial<NamesChoice> & { readonly free?: Box } = {}
): NamesChoice {
	return {
		view: { free, zoom, centre: mercatorOf([longitude, latitude]) },
		outlines,
		language: 'en',
		obstacles: [],
		countries: COUNTRIES,
		written: WRITTEN,
		least: free.width < 500 ? LEAST_ON_PHONE : LEAST,
		measure: roughWidth,
		previous: [],
		...others
	};
}

/** The same numbers each time (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Where the views are: zooms, latitudes and longitudes. */
export const REGIONS = {
	world: { zoom: [1, 6], latitude: [-60, 72], longitude: [-180, 180] },
	Levant: { zoom: [4, 10], latitude: [30, 36], longitude: [34, 40] },
	Pacific: { zoom: [2, 7], latitude: [-25, 15], longitude: [150, 220] },
	poles: { zoom: [1, 5], latitude: [70, 85], longitude: [-180, 180] },
	antimeridian: { zoom: [2, 6], latitude: [-50, 70], longitude: [170, 190] },
	'the far south': { zoom: [1, 4], latitude: [-85, -50], longitude: [-180, 180] }
} as const;

export type Region = keyof typeof REGIONS;

const LANGUAGES: readonly NameLanguage[] = ['en', 'ar', 'ru'];

/** A view of a region, with pointers and markers in it. */
export function someChoice(outlines: Outlines, region: Region, random: () => number): NamesChoice {
	const between = ([from, to]: readonly [number, number]) => from + random() * (to - from);
	const { zoom, latitude, longitude } = REGIONS[region];
	const free = random() < 0.35 ? DESK : PHONE;
	const obstacles = Array.from({ length: Math.floor(random() * 7) }, (): Box => {
		const [width, height] = [between([20, 160]), between([20, 60])];
		return {
			left: free.left + random() * free.width - width / 2,
			top: free.top + random() * free.height - height / 2,
			width,
			height
		};
	});
	const at = { zoom: between(zoom), latitude: between(latitude), longitude: between(longitude) };
	const language = LANGUAGES[Math.floor(random() * LANGUAGES.length)] ?? 'en';
	return choiceOf(outlines, at, { free, obstacles, language });
}
