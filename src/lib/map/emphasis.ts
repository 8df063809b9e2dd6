/** How a marker or an area is emphasised; of several at once the first. What is not named has no emphasis. */
export const EMPHASES = ['open', 'hovered', 'read'] as const;
export type Emphasis = (typeof EMPHASES)[number];

/** By source of the style, and by feature id. */
export type EmphasisBySource = Readonly<Record<'areas' | 'sites', ReadonlyMap<string, Emphasis>>>;

/** What it takes of the map. */
export interface StatefulMap {
	setFeatureState(feature: { source: string; id: string }, state: { emphasis: Emphasis }): unknown;
	removeFeatureState(feature: { source: string; id?: string }): unknown;
}

export const NO_EMPHASIS: EmphasisBySource = { areas: new Map(), sites: new Map() };

/** Changes the map's feature-state from one emphasis to another; it is drawn in the next frame. */
export function emphasise(map: StatefulMap, before: EmphasisBySource, now: EmphasisBySource): void {
	for (const source of ['areas', 'sites'] as const) {
		for (const id of before[source].keys())
			if (!now[source].has(id)) map.removeFeatureState({ source, id });
		for (const [id, emphasis] of now[source])
			if (before[source].get(id) !== emphasis) map.setFeatureState({ source, id }, { emphasis });
	}
}
