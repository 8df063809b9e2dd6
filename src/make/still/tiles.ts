import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Frame } from '../../lib/style/still/frame.ts';
import type { GroundPiece } from '../../lib/style/still/ground.ts';

/** Where src/make/world/tiles.ts puts them; they are cut from geo/world before the site is built. */
const FOLDER = 'static/basemap';
const DEEPEST = 6;

/** The layers that a still map draws. */
const DRAWN: ReadonlySet<string> = new Set([
	'land',
	'urban',
	'water',
	'river',
	'boundary',
	'place',
	'label'
]);

/** The basemap's features in the tiles that a frame touches: what is drawn live is drawn still. */
export function groundFrom(folder: string = FOLDER): (frame: Frame) => readonly GroundPiece[] {
	return (frame) => {
		const zoom = Math.max(0, Math.min(DEEPEST, Math.round(frame.zoom)));
		const side = 2 ** -zoom;
		const [left, top, right, bottom] = frame.drawn;
		const x = (unit: number) => frame.centre.x + (unit - frame.width / 2) / frame.world;
		const y = (unit: number) => frame.centre.y + (unit - frame.height / 2) / frame.world;
		const rows = span(y(top) / side, y(bottom) / side).filter((row) => row >= 0 && row < 2 ** zoom);
		const columns = span(x(left) / side, x(right) / side);
		return columns.flatMap((column) =>
			rows.flatMap((row) => piecesOf(folder, { zoom, column, row }))
		);
	};
}

function span(from: number, to: number): number[] {
	const first = Math.floor(from);
	return Array.from({ length: Math.floor(to) - first + 1 }, (_, index) => first + index);
}

interface Address {
	readonly zoom: number;
	/** Below 0 or beyond the last one it goes round the world. */
	readonly column: number;
	readonly row: number;
}

function piecesOf(folder: string, { zoom, column, row }: Address): readonly GroundPiece[] {
	const around = 2 ** zoom;
	const wrapped = ((column % around) + around) % around;
	const bytes = readFileSync(join(folder, `${zoom}/${wrapped}/${row}.mvt`));
	const { layers } = new VectorTile(new PbfReader(bytes));
	const side = 1 / around;
	const tile = { x: column * side, y: row * side, side };
	return Object.values(layers)
		.filter(({ name }) => DRAWN.has(name))
		.flatMap((layer) =>
			Array.from({ length: layer.length }, (_, index) =>
				pieceOf(layer.feature(index), { layer: layer.name, tile })
			)
		);
}

function pieceOf(
	feature: VectorTileFeature,
	{ layer, tile }: Pick<GroundPiece, 'layer' | 'tile'>
): GroundPiece {
	const unit = tile.side / feature.extent;
	const lines = feature
		.loadGeometry()
		.map((points) => points.map(({ x, y }) => ({ x: tile.x + x * unit, y: tile.y + y * unit })));
	return { layer, properties: feature.properties, lines, tile };
}
