import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';
import type { Choice } from '../data/choice.ts';
import { clustered, type Cluster } from '../data/clusters.ts';
import { facetsOf } from '../../story/facets.ts';
import { encodedLayer, TILE_EXTENT } from '../data/encode.ts';
import type { TileAddress } from '../data/tile-tree.ts';
import type { RowsSource } from '../data/protocol.ts';
import { edgeOf, imagesOf, kindImage } from '../../style/marks.ts';
import { STANDINGS } from '../../story/story.ts';
import { ROWS_TILE_LAYER } from '../../style/layers/rows.ts';

/** What the style reads of a marker of rows (lib/style/layers/rows.ts), and what a press on it needs. */
export interface RowsProperties {
	/** The layer's place in the story's order. */
	readonly slot: number;
	readonly count: number;
	/** Of the sprite, what is drawn on its disc: its edge, and of a lone row, after a space, its kind's icon. */
	readonly images: string;
	/** All its rows lie only partly in the window of time. */
	readonly faint: boolean;
	readonly layer: string;
	/** `longitude latitude` of its spot, or of its greatest one; empty: a cell. */
	readonly at: string;
	/** Nothing but that spot. */
	readonly isSpot: boolean;
	/** `z/x/y` of the tile that it is drawn in. */
	readonly tile: string;
}

/** As far apart as MapLibre's own clusters, 50 of the 512 CSS pixels of a tile: nearer, discs touch and names have no room. */
const TOUCH = 50 / 512;

/** As much of a layer as its markers need. */
export interface DrawnLayer {
	readonly source: Pick<RowsSource, 'id' | 'slot'>;
	shown(address: TileAddress, choice: Choice): Promise<readonly Cluster[]>;
}

/** A tile of markers as the style draws them, of all layers, under the reader's choices. */
export async function rowsTile(
	layers: readonly DrawnLayer[],
	address: TileAddress,
	choice: Choice
): Promise<ArrayBuffer> {
	const drawn = await Promise.all(
		layers.map(async (layer) => {
			const clusters = clustered(await layer.shown(address, choice), TOUCH);
			return clusters.map((cluster) => featureOf(cluster, { layer, address }));
		})
	);
	return encodedLayer(ROWS_TILE_LAYER, drawn.flat()).slice().buffer;
}

interface Where {
	readonly layer: DrawnLayer;
	readonly address: TileAddress;
}

function featureOf(cluster: Cluster, { layer, address }: Where): GeoJSONVTFeature {
	const { id, slot } = layer.source;
	const tile = `${address.z}/${address.x}/${address.y}`;
	const facets = [...cluster.facets].flatMap((name) => facetsOf(name) ?? []);
	const firmest = STANDINGS.find((standing) => facets.some((one) => one.standing === standing));
	// Of every row the place comes from the record, and not from the article: the mark is hollow.
	const mark = { shape: 'disc', hollow: true, edge: edgeOf(firmest ?? 'analysis') } as const;
	const { edge } = imagesOf(mark);
	const count = cluster.within + cluster.partly;
	const [only] = facets;
	const tags: RowsProperties = {
		slot,
		count,
		images: count === 1 && only ? `${edge} ${kindImage(only.kind)}` : (edge ?? ''),
		faint: cluster.within === 0,
		layer: id,
		at: cluster.at ?? '',
		isSpot: cluster.isSpot,
		tile
	};
	const [x, y] = [cluster.x, cluster.y].map((share) => Math.floor(share * TILE_EXTENT));
	return { type: 1, geometry: [[x ?? 0, y ?? 0]], tags: { ...tags } };
}
