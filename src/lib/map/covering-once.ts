/*
 * Which tiles cover the view, MapLibre finds anew for each source and each background in each frame: of a pull a
 * twentieth, by profile, and the garbage of it besides. On a map that lies flat all get the same answer, as long as the
 * camera stays. The site's map is built with this in its place (make/map-parts.ts).
 */

/** What of MapLibre's camera the answer hangs on. */
export interface View {
	/** Another object after each change of the camera. */
	readonly modelViewProjectionMatrix: object;
	/** Degrees; 0: it looks straight down. */
	readonly pitch: number;
	readonly maxZoom: number;
	readonly renderWorldCopies: boolean;
	/** A globe's; null: the map is flat. */
	getClippingPlane(): unknown;
}

export interface Options {
	readonly tileSize: number;
	readonly minzoom?: number;
	readonly maxzoom?: number;
	readonly roundZoom?: boolean;
	readonly reparseOverscaled?: boolean;
	readonly terrain?: unknown;
	readonly maxContentElevation?: number;
}

type Cover<Tile> = (view: View, options: Options) => readonly Tile[];

/** Finds the tiles once for a view: `zoomOf` is MapLibre's choice of the zoom whose tiles fit it. Each caller gets an array of its own. */
export function coveringOnce<Tile>(
	cover: Cover<Tile>,
	zoomOf: (view: View, options: Options) => number
): (view: View, options: Options) => Tile[] {
	const known = new WeakMap<object, Map<string, readonly Tile[]>>();
	return (view, options) => {
		const { minzoom = 0, maxzoom = view.maxZoom, reparseOverscaled = false } = options;
		const isFlat = view.pitch === 0 && view.getClippingPlane() === null;
		// What stands up from the ground, or is seen from aside, is MapLibre's to find.
		if (!isFlat || options.terrain || (options.maxContentElevation ?? 0) > 0)
			return [...cover(view, options)];
		const ofView = known.get(view.modelViewProjectionMatrix) ?? new Map<string, readonly Tile[]>();
		known.set(view.modelViewProjectionMatrix, ofView);
		const zoom = zoomOf(view, options);
		// A source's last zoom, and what becomes of its tiles beyond, matter beyond it alone.
		const last = maxzoom < zoom ? `${maxzoom} ${reparseOverscaled}` : '';
		const key = `${zoom} ${minzoom} ${view.renderWorldCopies} ${last}`;
		const tiles = ofView.get(key) ?? cover(view, options);
		ofView.set(key, tiles);
		return [...tiles];
	};
}
