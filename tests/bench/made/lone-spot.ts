/* An event with no other near it: on every page it is one marker, and a press on it opens a popup. */

export interface LoneSpot {
	/** Its number among the rows, from 0. */
	readonly number: number;
	/** [longitude, latitude]. */
	readonly at: readonly [number, number];
}

/** Degrees: at zoom 9 a cluster reaches 110 px at most, which is 0.15. */
const CELL = 0.25;

/** Takes all events, then gives the first that has the cells round it for itself. */
export class LoneSpots {
	readonly #cells = new Map<number, number>();
	readonly #at: (readonly [number, number])[] = [];

	add(at: readonly [number, number]): void {
		const cell = cellOf(at);
		this.#cells.set(cell, (this.#cells.get(cell) ?? 0) + 1);
		this.#at.push(at);
	}

	/** Throws where every event has a neighbour. */
	find(): LoneSpot {
		const number = this.#at.findIndex((at) => isInside(at) && this.#isLone(at));
		const at = this.#at[number];
		if (at === undefined)
			throw new Error('Every made-up event has another within a quarter degree.');
		return { number, at };
	}

	#isLone(at: readonly [number, number]): boolean {
		const cell = cellOf(at);
		const round = [-ROW - 1, -ROW, -ROW + 1, -1, 0, 1, ROW - 1, ROW, ROW + 1];
		return round.reduce((sum, step) => sum + (this.#cells.get(cell + step) ?? 0), 0) === 1;
	}
}

const ROW = 360 / CELL;
const cellOf = ([longitude, latitude]: readonly [number, number]): number =>
	Math.floor((latitude + 90) / CELL) * ROW + Math.floor((longitude + 180) / CELL);

/** Away from the map's edges, where pages differ in what they repeat. */
const isInside = ([longitude, latitude]: readonly [number, number]): boolean =>
	Math.abs(longitude) < 170 && Math.abs(latitude) < 60;
