import type { Position } from 'geojson';
import type { LayerId } from '../story/story.ts';

/** A row of the site's own files: its layer, and its place in time there. */
export interface NumberedRowId {
	readonly kind: 'numbered';
	readonly layer: LayerId;
	readonly number: number;
}

/** A row of tiles that somebody serves: it has no number, and no address names it. */
export interface ServedRowId {
	readonly kind: 'served';
	readonly layer: LayerId;
	readonly spot: Position;
	/** What its server calls it. */
	readonly name: string;
}

export type RowId = NumberedRowId | ServedRowId;

/** As the address names a row: `acled.1234`. No event's id has a dot. */
export function writeRowId({ layer, number }: Omit<NumberedRowId, 'kind'>): string {
	return `${layer}.${number}`;
}

/** Null for what is no row of these layers, each of which has so many. */
export function readRowId(text: string, rows: ReadonlyMap<LayerId, number>): NumberedRowId | null {
	const [, name, digits] = /^([a-z0-9-]+)\.(0|[1-9]\d{0,9})$/.exec(text) ?? [];
	const number = Number(digits);
	for (const [layer, count] of rows)
		if (layer === name && number < count) return { kind: 'numbered', layer, number };
	return null;
}

export function isSameRow(one: RowId, other: RowId): boolean {
	if (one.layer !== other.layer) return false;
	if (one.kind === 'numbered') return other.kind === 'numbered' && one.number === other.number;
	return other.kind === 'served' && one.name === other.name && `${one.spot}` === `${other.spot}`;
}
