import { NAMED_TOGETHER, TOGETHER_LAYER } from '../style/named-together.ts';

/*
 * Of the names of one layer, a map shows all or none (`style/named-together.ts`): MapLibre places each name for itself, and
 * one of them may have no room, or lie out of view. The site's map is built with this between what MapLibre places and
 * what it shows of that (make/map-parts.ts).
 */

/** A part of a layer's symbols in a tile, as MapLibre places it. */
export interface PlacedPart {
	/** The first of its symbols, and the one after its last. */
	readonly symbolInstanceStart: number;
	readonly symbolInstanceEnd: number;
	readonly parameters: {
		readonly bucket: {
			readonly layerIds: readonly string[];
			/** A symbol has one id in all tiles that it is in. */
			readonly symbolInstances: { get(index: number): { readonly crossTileID: number } };
		};
	};
}

/** Whether a symbol's text has been placed, by its id. */
export type Placements = Readonly<Record<number, { text: boolean }>>;

export class BothOrNeither {
	readonly #ids = new Set<number>();

	see({ symbolInstanceStart, symbolInstanceEnd, parameters: { bucket } }: PlacedPart): void {
		if (!bucket.layerIds.includes(TOGETHER_LAYER)) return;
		for (let index = symbolInstanceStart; index < symbolInstanceEnd; index++)
			this.#ids.add(bucket.symbolInstances.get(index).crossTileID);
	}

	/** Takes back what has been placed without the others. */
	withdraw(placements: Placements): void {
		const stand = [...this.#ids].flatMap((id) => placements[id] ?? []).filter(({ text }) => text);
		if (stand.length >= NAMED_TOGETHER.length) return;
		for (const placement of stand) placement.text = false;
	}
}
