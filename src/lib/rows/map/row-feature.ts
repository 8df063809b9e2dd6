import type { Feature, Point, Position } from 'geojson';
import type { Kind, Standing } from '../../story/story.ts';
import { edgeOf, imagesOf, kindImage } from '../../style/marks.ts';
import type { SiteProperties } from '../../map/site-features.ts';

/** The open row of a data set, and how many stand at its spot. */
export interface MarkedRow {
	readonly id: string;
	/** The layer's place in the story's order. */
	readonly slot: number;
	readonly spot: Position;
	readonly kind: Kind;
	readonly standing: Standing;
	readonly count: number;
}

/** A marker of its own: where rows are drawn joined, none would show which is open. */
export function rowFeature(row: MarkedRow): Feature<Point, SiteProperties> {
	const mark = { shape: 'disc', hollow: true, edge: edgeOf(row.standing) } as const;
	const images = imagesOf(mark);
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [...row.spot] },
		properties: {
			id: row.id,
			slot: row.slot,
			count: row.count,
			label: '',
			shape: mark.shape,
			hollow: mark.hollow,
			base: images.base,
			edge: images.edge ?? '',
			kindImage: row.count === 1 ? kindImage(row.kind) : '',
			haloPx: images.haloPx,
			faint: false
		}
	};
}
