import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CONTESTED_ROWS } from '../../../src/lib/page/session/contested-rows.ts';
import type { Contested } from '../../../src/lib/style/contested.ts';
import { eventAt, madeSession, ROWS, settled, STORY_WITH_ROWS } from './made-session.ts';

/* The facts of contested lines: opened as anything else is, or shown while the pointer is there. */

const event = eventAt(0);
const [line, other] = [rowAt(0), rowAt(1)];
const SPOT = [35.8, 33];

function rowAt(place: number): Contested {
	const row = CONTESTED_ROWS[place];
	if (!row) throw new Error(`The table has no row ${place}.`);
	return row;
}

test('facts open in place of an event, whose address ends; back opens the event again', async () => {
	const { actions, reader, contested, bar, outcome, go } = madeSession();
	await contested.want();
	actions.open(event);
	actions.openFacts(line, SPOT);
	expect(reader.open).toEqual({ kind: 'contested', id: line.id, spot: SPOT });
	expect(contested.shown).toEqual({ row: line, spot: SPOT });
	expect(bar.entries).toEqual(['', `event=${event.id}`, '']);
	expect(outcome.said).toBe(`${line.title}, opened.`);
	go(-1);
	expect(reader.openEvent).toBe(event);
	expect(contested.shown).toBeNull();
});

test('one thing is open at a time, whichever way it was opened', async () => {
	const { session, actions, reader, contested, rows } = madeSession('', STORY_WITH_ROWS);
	session.start();
	await contested.want();
	await settled();
	const opens = {
		event: () => actions.open(event),
		row: () => actions.openRow({ kind: 'numbered', layer: ROWS, number: 1 }),
		contested: () => actions.openFacts(line, null)
	} as const;
	const kinds = ['event', 'row', 'contested'] as const;
	for (const before of kinds)
		for (const kind of kinds) {
			opens[before]();
			await settled();
			opens[kind]();
			await settled();
			expect(reader.open.kind).toBe(kind);
			expect([reader.openEvent, rows.open, contested.open].filter((one) => one)).toHaveLength(1);
		}
});

test('closing facts leaves no entry, for they have none', async () => {
	const { actions, contested, bar } = madeSession();
	await contested.want();
	actions.openFacts(line, null);
	actions.close();
	expect(contested.shown).toBeNull();
	expect(bar.entries).toEqual(['']);
});

test('a press on a line opens its facts once they are there, unless something else was opened meanwhile', async () => {
	const { presses, actions, reader } = madeSession();
	presses.select({ kind: 'contested', id: line.id, spot: SPOT });
	await vi.waitFor(() => expect(reader.open.kind).toBe('contested'));
	presses.select({ kind: 'contested', id: other.id, spot: SPOT });
	actions.open(event);
	await settled();
	expect(reader.openEvent).toBe(event);
});

test('the table has those in view, once they are wanted', async () => {
	const { contested } = madeSession();
	contested.ids = [other.id];
	expect(contested.rows).toEqual([]);
	await contested.want();
	expect(contested.rows).toEqual([other]);
	expect(await contested.find('nowhere')).toBeUndefined();
});

/** The time that a pointer needs to open a card, and that a card stays after it, ms. */
const MOMENT = 400;

describe('under a pointer', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	const resting = async () => {
		const made = madeSession();
		await made.contested.want();
		made.presses.hover({ kind: 'contested', id: line.id, spot: SPOT });
		await vi.advanceTimersByTimeAsync(MOMENT);
		return made;
	};

	test('facts come with the rest of the pointer, and are nothing that is open', async () => {
		const { presses, contested, reader } = madeSession();
		await contested.want();
		presses.hover({ kind: 'contested', id: line.id, spot: SPOT });
		await vi.advanceTimersByTimeAsync(MOMENT - 1);
		expect(contested.shown).toBeNull();
		await vi.advanceTimersByTimeAsync(1);
		expect(contested.shown).toEqual({ row: line, spot: SPOT });
		expect(contested.open).toBeNull();
		expect(reader.open.kind).toBe('none');
	});

	test('they go a moment after it, unless it is on the card', async () => {
		const { presses, contested } = await resting();
		presses.hover(null);
		contested.keep();
		await vi.advanceTimersByTimeAsync(10 * MOMENT);
		expect(contested.shown).not.toBeNull();
		contested.leave();
		await vi.advanceTimersByTimeAsync(MOMENT);
		expect(contested.shown).toBeNull();
	});

	test('a pointer that passes over several opens the one where it rests', async () => {
		const { presses, contested } = madeSession();
		await contested.want();
		presses.hover({ kind: 'contested', id: line.id, spot: SPOT });
		await vi.advanceTimersByTimeAsync(MOMENT - 1);
		presses.hover({ kind: 'contested', id: other.id, spot: SPOT });
		await vi.advanceTimersByTimeAsync(MOMENT);
		expect(contested.shown?.row).toBe(other);
	});

	test('opening anything ends them, and so does closing', async () => {
		for (const end of ['open', 'close'] as const) {
			const { contested, actions } = await resting();
			if (end === 'open') actions.open(event);
			else actions.close();
			expect(contested.shown).toBeNull();
		}
	});
});
