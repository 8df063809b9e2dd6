import { expect, test } from 'vitest';
import { NO_FILTERS } from '../../../src/lib/event/filters.ts';
import { MapInputs } from '../../../src/lib/page/map/map-inputs.svelte.ts';
import { UNPLACED } from '../../../src/lib/story/story.ts';
import { eventAt, madeSession, settled, STORY } from './made-session.ts';

/* What is open is one value: list, marker and address say the same in the step of the act. */

const [first, second] = [eventAt(0), eventAt(1)];

test('an event opens everywhere in one step: list, marker, words for all, and address', () => {
	const { actions, reader, bar, outcome, text, session } = madeSession();
	const inputs = new MapInputs(reader, {
		read: () => text.read,
		open: () => reader.openEvent?.id ?? null,
		rowMarker: () => session.rows.marker
	});
	session.start();
	actions.open(first);
	expect(reader.openEvent).toBe(first);
	expect(inputs.openCluster?.events.map(({ id }) => id)).toContain(first.id);
	expect(bar.entries).toEqual(['', `event=${first.id}`]);
	expect(outcome.said).toBe(`${first.title}, opened.`);
});

test('then the map and the text bring it into view', async () => {
	const { actions, map, pane } = madeSession();
	actions.open(first);
	await settled();
	expect(map.brought).toEqual([first.id]);
	expect(pane.revealed).toEqual([first.id]);
});

test('closing is an entry of its own, and closing nothing is none', () => {
	const { actions, reader, bar } = madeSession();
	actions.open(first);
	actions.close();
	actions.close();
	expect(reader.open).toEqual({ kind: 'none' });
	expect(bar.entries).toEqual(['', `event=${first.id}`, '']);
});

test('acts that follow each other at once each have their entry', () => {
	const { actions, bar } = madeSession();
	actions.open(first);
	actions.open(second);
	actions.showRelations(true);
	expect(bar.entries).toEqual([
		'',
		`event=${first.id}`,
		`event=${second.id}`,
		`event=${second.id}&relations=shown`
	]);
});

test('a step goes to the next event in the order of the text, and ends at the last', () => {
	const { actions, reader } = madeSession();
	const walked = STORY.events.map(() => {
		actions.step(1);
		return reader.openEvent;
	});
	expect(walked).toEqual(STORY.events);
	actions.step(1);
	expect(reader.openEvent).toBe(STORY.events.at(-1));
	actions.step(-1);
	expect(reader.openEvent).toBe(STORY.events.at(-2));
});

test('what a choice hides is closed in the same entry, and does not open again with the next one', () => {
	const { actions, reader, bar } = madeSession();
	actions.open(first);
	actions.toggle(first.layer);
	expect(reader.open).toEqual({ kind: 'none' });
	expect(bar.entries).toHaveLength(3);
	expect(bar.hash).toMatch(/^layers=/);
	actions.toggle(first.layer);
	expect(reader.open).toEqual({ kind: 'none' });
	actions.open(first);
	actions.filterBy({ ...NO_FILTERS, actor: new Set(['nobody']) });
	expect(reader.open).toEqual({ kind: 'none' });
	actions.filterBy(NO_FILTERS);
	actions.open(first);
	actions.cutTime({ fromDay: 0, toDay: 1 });
	expect(reader.open).toEqual({ kind: 'none' });
});

test('an event that is hidden is shown again when it is opened', () => {
	const { actions, reader } = madeSession();
	actions.toggle(first.layer);
	actions.cutTime({ fromDay: 0, toDay: 1 });
	actions.open(first);
	expect(reader.openEvent).toBe(first);
	expect(reader.isShown(first.layer)).toBe(true);
});

test('back and forward go through what was open', () => {
	const { actions, reader, map, go } = madeSession();
	actions.open(first);
	actions.open(second);
	actions.close();
	const at = (by: 1 | -1) => {
		go(by);
		return reader.openEvent;
	};
	expect([at(-1), at(-1), at(-1)]).toEqual([second, first, null]);
	expect([at(1), at(1), at(1)]).toEqual([first, second, null]);
	expect(map.restored).toHaveLength(6);
});

test('the event that the address names is open from the start, and in view once the map is there', () => {
	const { session, reader, map } = madeSession(`event=${second.id}`);
	expect(session.started).toBe(false);
	session.start();
	expect(session.started).toBe(true);
	expect(reader.openEvent).toBe(second);
	map.brought.length = 0;
	session.ready();
	expect(map.brought).toEqual([second.id]);
});

test('where the address says where to look, an open event does not move the map', () => {
	const { session, map, go, actions } = madeSession(`event=${second.id}&map=7/33/36`);
	session.start();
	session.ready();
	actions.close();
	go(-1);
	expect(map.brought).toEqual([]);
	expect(map.restored).toEqual([{ zoom: 7, latitude: 33, longitude: 36 }]);
});

test('the camera is told in place of the last entry; the opening view is none', () => {
	const { session, bar, actions } = madeSession();
	session.keep({ zoom: 5, latitude: 30, longitude: 40 });
	expect(bar.entries).toEqual(['']);
	actions.open(first);
	session.rest({ zoom: 5.1234, latitude: 30, longitude: 40 });
	session.keep({ zoom: 6, latitude: 30, longitude: 40 });
	expect(bar.entries).toEqual(['', `event=${first.id}&map=6/30/40`]);
});

test('the open event is brought into view where the map has less room', () => {
	const { session, actions, map } = madeSession();
	session.keepInView();
	expect(map.brought).toEqual([]);
	actions.open(first);
	map.brought.length = 0;
	session.keepInView();
	expect(map.brought).toEqual([first.id]);
});

test('an event without a place is open as any other', () => {
	const event = STORY.events.find(({ layer }) => layer === UNPLACED);
	if (!event) throw new Error('The story has none.');
	const { actions, reader, bar } = madeSession();
	actions.openById(event.id);
	expect(reader.openEvent).toBe(event);
	expect(bar.hash).toBe(`event=${event.id}`);
	actions.openById('nobody');
	expect(reader.openEvent).toBe(event);
});
