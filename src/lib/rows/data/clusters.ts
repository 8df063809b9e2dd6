import { countHeld, passesFacets, type Choice, type Counted } from './choice.ts';
import type { Held } from './held.ts';
import type { PlaceKey } from './place-key.ts';
import type { TileMark } from './tile-marks.ts';

/* What is drawn of a tile: its marks that hold something shown, and those that would touch as one. */

export interface Cluster extends Counted {
	/** In its tile, 0 to 1: of one mark its own place, of several the mean, weighted by rows. */
	readonly x: number;
	readonly y: number;
	/** Facets of what is shown here. */
	readonly facets: ReadonlySet<string>;
	/** The exact place of its greatest spot; null where that is a cell. */
	readonly at: PlaceKey | null;
	/** True: one spot, or one event, and nothing else. */
	readonly isSpot: boolean;
}

/** A mark as far as it is shown; null: nothing of it is. The days of cut months are added by who has them. */
export function shownMark(
	mark: TileMark,
	choice: Choice,
	days: readonly (ReadonlyMap<string, Held> | undefined)[] = []
): Cluster | null {
	let [within, partly] = [0, 0];
	const facets = new Set<string>();
	for (const [name, held] of mark.held) {
		if (!passesFacets(name, choice.filters)) continue;
		const before = within + partly;
		for (const part of [held, ...days.map((one) => one?.get(name))]) {
			const counted = part && countHeld(part, choice);
			within += counted?.within ?? 0;
			partly += counted?.partly ?? 0;
		}
		if (within + partly > before) facets.add(name);
	}
	if (within + partly === 0) return null;
	return { x: mark.x, y: mark.y, within, partly, facets, at: mark.at, isSpot: mark.at !== null };
}

/**
 * Unites what lies nearer than `touch` (a share of the tile): the greatest first, each taking in all
 * that it touches. The sums stay exact, and the same marks give the same clusters.
 */
export function clustered(shown: readonly Cluster[], touch: number): readonly Cluster[] {
	const waiting = new Set(
		shown.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.x - b.x || a.y - b.y)
	);
	const clusters: Cluster[] = [];
	for (const first of waiting) {
		waiting.delete(first);
		const near = [...waiting].filter((one) => Math.hypot(one.x - first.x, one.y - first.y) < touch);
		for (const one of near) waiting.delete(one);
		clusters.push(near.length === 0 ? first : united([first, ...near]));
	}
	return clusters;
}

function sizeOf({ within, partly }: Counted): number {
	return within + partly;
}

function united(all: readonly [Cluster, ...Cluster[]]): Cluster {
	const sum = (of: (one: Cluster) => number): number =>
		all.reduce((total, one) => total + of(one), 0);
	const rows = sum(sizeOf);
	return {
		x: sum((one) => one.x * sizeOf(one)) / rows,
		y: sum((one) => one.y * sizeOf(one)) / rows,
		within: sum((one) => one.within),
		partly: sum((one) => one.partly),
		facets: new Set(all.flatMap((one) => [...one.facets])),
		at: all[0].at,
		isSpot: false
	};
}
