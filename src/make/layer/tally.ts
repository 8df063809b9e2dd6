import { facetsName } from '../../lib/story/facets.ts';
import type { Row } from '../../lib/rows/data/row.ts';
import { daysOf } from './days.ts';
import { isoOfDay } from '../../lib/time/span.ts';

/** What the rows come to, counted as they go by. */
export class Tally {
	count = 0;
	readonly #counts = new Map<string, number>();
	#box: [number, number, number, number] = [180, 90, -180, -90];
	#days: [number, number] = [Infinity, -Infinity];

	add(row: Row): void {
		this.count++;
		const name = facetsName(row);
		this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
		const [longitude, latitude] = row.at;
		const box = this.#box;
		if (longitude < box[0]) box[0] = longitude;
		if (latitude < box[1]) box[1] = latitude;
		if (longitude > box[2]) box[2] = longitude;
		if (latitude > box[3]) box[3] = latitude;
		const span = row.when === null ? null : daysOf(row.when);
		if (span === null) return;
		if (span.from !== null && span.from < this.#days[0]) this.#days[0] = span.from;
		if (span.to !== null && span.to > this.#days[1]) this.#days[1] = span.to;
	}

	sums() {
		const [first, last] = this.#days;
		const dated = Number.isFinite(first) && Number.isFinite(last);
		return {
			counts: Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))),
			days: dated ? ([isoOfDay(first), isoOfDay(last)] as const) : null,
			bbox: this.count === 0 ? null : ([...this.#box] as const)
		};
	}
}
