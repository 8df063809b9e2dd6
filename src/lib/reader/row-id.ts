import type { EventId, LayerId } from '../story/story.ts';

/** A row in the address: `acled.1234`, the layer and its place in time. No event's id has a dot. */
export interface RowId {
	readonly layer: LayerId;
	readonly number: number;
}

export function writeRowId({ layer, number }: RowId): EventId {
	return `${layer}.${number}` as EventId;
}

/** Null for what is no row of these layers. */
export function readRowId(text: string | null, rows: ReadonlyMap<LayerId, number>): RowId | null {
	const [, layer = '', digits = ''] = /^([a-z0-9-]+)\.(0|[1-9]\d{0,9})$/.exec(text ?? '') ?? [];
	const count = rows.get(layer as LayerId) ?? 0;
	return digits !== '' && Number(digits) < count
		? { layer: layer as LayerId, number: Number(digits) }
		: null;
}
