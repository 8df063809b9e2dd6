import type { Position } from 'geojson';
import { NO_FILTERS } from '../../../src/lib/event/filters.ts';
import { passesFacets, timeState, type Choice } from '../../../src/lib/rows/data/choice.ts';
import { placeKey } from '../../../src/lib/rows/data/place-key.ts';
import type {
	Answer,
	Asked,
	NumberedRow,
	Protocol,
	RowsWorker
} from '../../../src/lib/rows/data/protocol.ts';
import type { OwnRow } from '../../../src/lib/rows/data/own-row.ts';
import { facetsName } from '../../../src/lib/story/facets.ts';

/* Four rows, three of them at one spot, in the place of the worker that would fetch them. */

export const SPOT: Position = [36.3, 33.5];
const AWAY: Position = [37.1, 36.2];

export const NUMBERED: readonly NumberedRow[] = [SPOT, SPOT, AWAY, SPOT].map((at, number) => ({
	row: {
		line: number + 2,
		id: null,
		at: [at[0] ?? 0, at[1] ?? 0],
		when: `2025-01-0${number + 1}`,
		title: `Row ${number}`,
		kind: 'clash',
		standing: 'reported',
		tense: 'news',
		place: '',
		precision: 'city',
		actors: [],
		speaker: null,
		row: []
	},
	columns: [],
	time: { from: 20_089 + number, to: 20_089 + number }
}));

export const OWN: OwnRow = {
	id: 'their-id',
	title: 'Served',
	days: null,
	when: null,
	kind: 'clash',
	standing: 'reported',
	tense: 'news',
	place: '',
	precision: 'city',
	speaker: null,
	at: placeKey(SPOT),
	values: {}
};

export class MadeWorker implements RowsWorker {
	choice: Choice = { filters: NO_FILTERS, window: null, dated: true };
	/** While it is set, answers wait for it. */
	hold: Promise<void> = Promise.resolve();
	readonly asked: string[] = [];

	readonly #answers: { readonly [Name in keyof Protocol]: (asked: Asked<Name>) => Answer<Name> } = {
		layers: () => null,
		choose: ({ choice }) => {
			this.choice = choice;
			return null;
		},
		tile: () => new ArrayBuffer(0),
		row: ({ number }) => NUMBERED[number] ?? null,
		spot: ({ layer, at, number }) => {
			if (layer === 'served') return { numbers: [], own: [OWN], row: null };
			const numbers = this.#shown().filter((one) => placeKey(NUMBERED[one]?.row.at ?? []) === at);
			const asked = numbers.find((one) => number === null || one === number);
			return { numbers, own: [], row: asked === undefined ? null : (NUMBERED[asked] ?? null) };
		},
		count: () => ({ 'reported/clash/news': this.#shown().length }),
		days: () => null,
		list: () => ({ total: 0, rows: [] }),
		around: ({ number }) => ({
			place: number,
			total: NUMBERED.length,
			previous: number > 0 ? number - 1 : null,
			next: number + 1 < NUMBERED.length ? number + 1 : null
		}),
		search: ({ query }) => ({ query, total: 0, rows: [] })
	};

	#shown(): readonly number[] {
		return NUMBERED.flatMap(({ row, time }, number) =>
			passesFacets(facetsName(row), this.choice.filters) &&
			timeState(time, this.choice) !== 'outside'
				? [number]
				: []
		);
	}

	async ask<Name extends keyof Protocol>(name: Name, asked: Asked<Name>): Promise<Answer<Name>> {
		this.asked.push(name);
		const answer = this.#answers[name](asked);
		await this.hold;
		return answer;
	}
}
