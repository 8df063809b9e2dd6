import { fileURLToPath } from 'node:url';

/*
 * What the site's map is built with in place of files of maplibre-gl's source: nothing, where a flat map of fills, lines
 * and symbols needs none of it, and elsewhere what has the library ask the site's own code. Which kinds of layers the
 * style has is held by tests/style/style.test.ts.
 */

/** `source`: names a file of the library's source as imports do. */
type Code = (source: (file: string) => string) => string;

const own = (file: string): string =>
	JSON.stringify(fileURLToPath(new URL(`../lib/map/${file}`, import.meta.url)));

/** What draws kinds of layers that no style here has, and the library's own look at itself: what is asked of each file. */
const UNDRAWN = {
	circle: ['drawCircles'],
	collision_debug: ['drawCollisionDebug'],
	color_relief: ['drawColorRelief'],
	debug: ['drawDebug', 'drawDebugPadding', 'selectDebugSource'],
	fill_extrusion: ['drawFillExtrusion'],
	heatmap: ['drawHeatmap'],
	hillshade: ['drawHillshade'],
	raster: ['drawRaster'],
	/*
	 * The sky over the whole window before each frame, and the air round a globe: a flat map that is never tilted
	 * (`maxPitch: 0` in `live-map.ts`) has neither, and MapLibre paints them unseen.
	 */
	sky: ['drawSky', 'drawAtmosphere'],
	terrain: ['drawDepth', 'drawTerrain', 'drawTerrainHeightMap']
} as const;

/** Programs of the graphics for what is not drawn. */
const UNUSED_PROGRAM =
	/^shaders\/glsl\/(?:_projection_globe|atmosphere|circle|collision_\w+|color_relief|debug|fill_extrusion\w*|heatmap\w*|hillshade\w*|raster|sky|terrain\w*)\.(?:fragment|vertex)\.glsl\.g\.ts$/;

const CODES: Readonly<Record<string, Code>> = {
	...Object.fromEntries(
		Object.entries(UNDRAWN).map(([kind, names]) => [
			`webgl/draw/draw_${kind}.ts`,
			() => names.map((name) => `export const ${name} = () => undefined;`).join('\n')
		])
	),
	/*
	 * What checks a style before it is drawn, once more in every reader's browser: the map is told not to
	 * (`validateStyle: false` in `live-map.ts`), for every style here is checked by the same package in `npm test`.
	 */
	'style/validate_style.ts': () => `export const validateStyle = {};
export const SPEC_SOURCE_TYPES = new Set();
export const validateStyleAndEmit = () => false;
export const emitValidationErrors = () => false;
export const validateAndEmit = () => false;`,
	// The globe, and the world seen from space: no style here has another projection than Mercator's.
	'geo/projection/projection_factory.ts': (
		source
	) => `import { MercatorProjection } from ${source('geo/projection/mercator_projection.ts')};
import { createMercatorTransform } from ${source('geo/projection/mercator_transform.ts')};
import { MercatorCameraHelper } from ${source('geo/projection/mercator_camera_helper.ts')};
export const createProjectionFromName = (name, constrainOverride) => ({
	projection: new MercatorProjection(),
	transform: createMercatorTransform({ constrainOverride }),
	cameraHelper: new MercatorCameraHelper()
});`,
	// Finds the tiles that cover the view once for all who ask, in place of once for each.
	'geo/projection/covering_tiles.ts': (
		source
	) => `export * from ${source('geo/projection/covering_tiles.ts')};
import { coveringTiles as cover, coveringZoomLevel } from ${source('geo/projection/covering_tiles.ts')};
import { coveringOnce } from ${own('covering-once.ts')};
export const coveringTiles = coveringOnce(cover, coveringZoomLevel);`,
	// Has a name stand on the part of the map that no panel covers, whole or not at all.
	'symbol/collision_index.ts': (source) => `export * from ${source('symbol/collision_index.ts')};
import { CollisionIndex as Room, viewportPadding } from ${source('symbol/collision_index.ts')};
import { isWhole } from ${own('whole-names.ts')};
export class CollisionIndex extends Room {
	placeCollisionBox(box, overlap, ...rest) {
		this.mayBeCut = overlap === 'always';
		return super.placeCollisionBox(box, overlap, ...rest);
	}
	isInsideGrid(left, top, right, bottom) {
		return super.isInsideGrid(left, top, right, bottom) &&
			(this.mayBeCut || isWhole(left, top, right, bottom, this.transform, viewportPadding));
	}
}`,
	// Finds a program that was found before by what it is for: MapLibre writes its name anew for each thing drawn.
	'webgl/program_cache.ts': (
		source
	) => `import { ProgramCache as Named } from ${source('webgl/program_cache.ts')};
import { foundOnce } from ${own('programs-once.ts')};
export class ProgramCache extends Named {
	found = foundOnce((variant) => super.getProgram(variant));
	getProgram(variant) {
		return this.found(variant);
	}
	destroy() {
		this.found = foundOnce((variant) => super.getProgram(variant));
		super.destroy();
	}
}`,
	// Has the names that a map shows together stand together or not at all.
	'symbol/placement.ts': (source) => `export * from ${source('symbol/placement.ts')};
import { Placement as Each } from ${source('symbol/placement.ts')};
import { BothOrNeither } from ${own('both-or-neither.ts')};
export class Placement extends Each {
	together = new BothOrNeither();
	placeLayerBucketPart(part, ...rest) {
		super.placeLayerBucketPart(part, ...rest);
		this.together.see(part);
	}
	commit(now) {
		this.together.withdraw(this.placements);
		super.commit(now);
	}
}`
};

/** Files of the source that others ask for and do not get, from its folder on. */
export const REPLACED: readonly string[] = Object.keys(CODES);

/** The code that stands in place of a file of the source, whose folder `source` is; null: the file itself does. */
export function inPlaceOf(file: string, source: string): string | null {
	if (UNUSED_PROGRAM.test(file)) return "export default '';";
	return CODES[file]?.((asked) => JSON.stringify(`${source}${asked}`)) ?? null;
}
