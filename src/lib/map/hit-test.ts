import type { Position } from 'geojson';
import { AREA_LAYER } from '../style/layers/areas.ts';
import { CONTESTED_LAYERS } from '../style/layers/boundaries.ts';
import { RELATION_LAYER } from '../style/layers/relations.ts';
import { SITE_LAYER } from '../style/layers/sites.ts';
import { around, featuresIn, markersAt, type HitFeature, type HitMap } from './drawn-features.ts';
import type { Box } from './place-popup.ts';
import type { Point } from './projection.ts';
import type { RowsMark, RowsOnMap } from './rows-on-map.ts';

/** What of the map can be hovered, pressed and selected. */
export type Hit =
	/** A marker of the story's sites. */
	| { readonly kind: 'cluster'; readonly id: string }
	/** A marker of the rows of a data set. */
	| { readonly kind: 'row'; readonly mark: RowsMark }
	/** A relation's arc, and the event that it comes from. */
	| { readonly kind: 'relation'; readonly id: string; readonly from: string }
	/** An area in which events of a layer happened. */
	| { readonly kind: 'area'; readonly layer: string }
	/** A contested line or area, by its row in the table. */
	| { readonly kind: 'contested'; readonly id: string; readonly spot: Position };

/** A line is a pixel wide: a press this near to it is meant for it, CSS pixels. */
const LINE_REACH = 5;

export interface Pointed {
	readonly point: Point;
	readonly spot: Position;
}

/** The uppermost thing that is drawn at a point; null: nothing that can be selected. */
export function hitTest(map: HitMap, { point, spot }: Pointed, rows: RowsOnMap | null): Hit | null {
	const [marker] = markersAt(map, point, [SITE_LAYER]);
	if (marker) return { kind: 'cluster', id: textOf(marker, 'id') };
	const mark = rows?.hitTest(map, point);
	if (mark) return { kind: 'row', mark };
	const [relation] = featuresIn(map, around(point, LINE_REACH), [RELATION_LAYER]);
	if (relation)
		return { kind: 'relation', id: textOf(relation, 'id'), from: textOf(relation, 'from') };
	const [area] = featuresIn(map, around(point, 0), [AREA_LAYER]);
	if (area) return { kind: 'area', layer: textOf(area, 'layer') };
	const [id] = contestedIn(map, around(point, LINE_REACH));
	return id === undefined ? null : { kind: 'contested', id, spot };
}

/** The ids of the contested lines and areas in a part of the map, lines first. */
export function contestedIn(map: HitMap, part: Box): readonly string[] {
	const ids = featuresIn(map, part, CONTESTED_LAYERS).map(
		({ properties }): unknown => properties['line'] ?? properties['id']
	);
	return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

const textOf = ({ properties }: HitFeature, name: string): string => String(properties[name]);
