import { resolve } from 'node:path';

/*
 * Sites of stories other than the seed's: small ones for `npm test`, hostile and large ones for the
 * audit. `build-made-up.ts` builds each once, before the browser tests; setup.ts serves it.
 */

export interface MadeUpSite {
	/** Where it is built. */
	readonly folder: string;
	/** The folder of the host under which it lies, told at build. */
	readonly base: string;
	/** The host, told at build. */
	readonly origin: string;
	/** How many rows its data set has. */
	readonly rows: number;
}

export const MADE_UP_SITES = {
	small: {
		folder: resolve('.cache/made-up/small/site'),
		base: '/maps',
		origin: 'https://news.example',
		rows: 1_000
	},
	large: {
		folder: resolve('.cache/made-up/large/site'),
		base: '',
		origin: 'https://news.example',
		rows: 20_000
	}
} as const satisfies Readonly<Record<string, MadeUpSite>>;
export type MadeUpName = keyof typeof MADE_UP_SITES;

/** The stories of a made-up site. */
export const storiesOf = (name: MadeUpName): string => resolve('.cache/made-up', name, 'geo');

/** Somebody else's tile server, as one layer of the data sets names it. */
export const TILE_HOST = 'https://tiles.example';
