import type { NameLanguage } from '../story/story.ts';
import type { Theme } from './palette.ts';

/** What tells one style from another; everything else about the map is constant. */
export interface StyleChoice {
	readonly theme: Theme;
	readonly names: NameLanguage;
	/** English names that the story writes on the map itself, so that the basemap leaves them out. */
	readonly ownNames: readonly string[];
	/** Ids of the layers that have the rows of a data set. */
	readonly rowLayers: readonly string[];
	readonly assets: MapAssets;
}

/** Addresses of what the style loads. MapLibre wants them absolute. */
export interface MapAssets {
	/** With `{z}`, `{x}` and `{y}`. */
	readonly tiles: string;
	/** Without an ending. */
	readonly sprite: string;
}

/** The style's source of the basemap's tiles. */
export const GROUND_SOURCE = 'basemap';
