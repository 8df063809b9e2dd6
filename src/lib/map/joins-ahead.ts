import type { Cluster, Site } from '../story/sites.ts';
import type { LayerId } from '../story/story.ts';

/**
 * The markers that are drawn, and those that one more toggle would bring: the map has them beforehand,
 * unseen, so that the next frame can show them. A marker joined of several layers is another one without
 * any of them.
 */
export interface JoinsAhead {
	readonly drawn: readonly Cluster[];
	/** None of those drawn; each once. */
	readonly ahead: readonly Cluster[];
}

/** @param sites of all layers, as filters and time leave them */
export function joinsAhead(
	sites: readonly Site[],
	isOn: (layer: LayerId) => boolean,
	cluster: (some: readonly Site[]) => readonly Cluster[]
): JoinsAhead {
	const drawn = cluster(sites.filter(({ layer }) => isOn(layer)));
	const ahead = [...new Set(sites.map(({ layer }) => layer))].flatMap((toggled) =>
		cluster(sites.filter(({ layer }) => (layer === toggled ? !isOn(layer) : isOn(layer))))
	);
	const known = new Set(drawn.map(({ id }) => id));
	const others = new Map(ahead.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
	return { drawn, ahead: [...others.values()] };
}
