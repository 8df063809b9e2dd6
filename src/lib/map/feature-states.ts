import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * What the reader chose of features, by their keys: shown or bare (areas), drawn or read (markers), open,
 * hovered. What is not named holds as the style has it: lib/style/expressions.ts.
 */
export type States = ReadonlyMap<string, Readonly<Record<string, boolean>>>;

/** Of the style's own sources, by their names. */
export type FeatureStates = Readonly<Record<'areas' | 'sites', States>>;

type Source = keyof FeatureStates;

/** What a style has been told of its features; another style knows nothing of it. */
export class ToldStates {
	readonly #told: Record<Source, States> = { areas: new Map(), sites: new Map() };
	/** Features that were there before those that are now: until new data have come they are still drawn. */
	readonly #leaving: Record<Source, States> = { areas: new Map(), sites: new Map() };

	/** Tells what has changed; it is drawn in the next frame. */
	tell(map: MapLibreMap, states: FeatureStates): void {
		for (const source of ['areas', 'sites'] as const) this.#tell(map, source, states[source]);
	}

	#tell(map: MapLibreMap, source: Source, states: States): void {
		const told = this.#told[source];
		for (const [id, state] of states) {
			const before = told.get(id) ?? {};
			const changed = Object.entries(state).filter(([name, value]) => before[name] !== value);
			if (changed.length > 0) map.setFeatureState({ source, id }, Object.fromEntries(changed));
		}
		const gone = goneOf(told, states);
		if (gone.size > 0) {
			for (const id of goneOf(this.#leaving[source], states).keys())
				map.removeFeatureState({ source, id });
			this.#leaving[source] = gone;
		}
		this.#told[source] = states;
	}
}

const goneOf = (before: States, now: States): States =>
	new Map([...before].filter(([key]) => !now.has(key)));
