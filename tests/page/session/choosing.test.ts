import { expect, test } from 'vitest';
import { NO_FILTERS } from '../../../src/lib/event/filters.ts';
import { eventAt, madeSession, ROWS, SERVED, STORY, STORY_WITH_ROWS } from './made-session.ts';

/* Layers, filters, time and names: each is told in the address and in words in the same step. */

const [layer] = STORY.layers;
if (!layer) throw new Error('The story has no layer.');

test('a layer that is switched is said, with what is left, and is an entry of its own', () => {
	const { actions, outcome, bar, reader } = madeSession();
	actions.toggle(layer.id);
	expect(outcome.said).toBe(`${layer.title} hidden. ${reader.events.length} events shown.`);
	actions.toggle(layer.id);
	expect(outcome.said).toBe(`${layer.title} shown. ${STORY.events.length} events shown.`);
	expect(bar.entries).toHaveLength(3);
	expect(bar.hash).toBe('');
});

test('one event is said to be one', () => {
	const { actions, outcome } = madeSession();
	const [actor] = STORY.events.flatMap(({ actors }) => actors.map(({ name }) => name));
	const only = STORY.events.find(
		({ actors }) =>
			actors.some(({ name }) => name === actor) ||
			STORY.events.filter((one) => one.actors.some(({ name }) => name === actor)).length === 1
	);
	if (!only || actor === undefined) throw new Error('No actor of one event.');
	actions.filterBy({ ...NO_FILTERS, actor: new Set([actor]) });
	const count = STORY.events.filter((one) => one.actors.some(({ name }) => name === actor)).length;
	expect(outcome.said).toBe(count === 1 ? '1 event shown.' : `${count} events shown.`);
});

test('filters, dating, names and relations are entries; the window of time is told in place of the last', () => {
	const { actions, bar } = madeSession();
	actions.filterBy({ ...NO_FILTERS, standing: new Set(['fact'] as const) });
	actions.dateBy('article');
	actions.nameIn('ar');
	actions.showRelations(true);
	const { length } = bar.entries;
	expect(length).toBe(5);
	actions.cutTime({ fromDay: 20_058, toDay: 20_300 });
	actions.cutTime({ fromDay: 20_059, toDay: 20_300 });
	expect(bar.entries).toHaveLength(length);
	expect(bar.hash).toBe(
		'time=2024-12-02/2025-07-31&names=ar&filter=standing:fact&dating=article&relations=shown'
	);
});

test('where no event is shown it is said why, and how to see some again', () => {
	const { actions, session } = madeSession();
	for (const { id } of STORY.layers) actions.toggle(id);
	expect(session.whyNone).toMatch(/Switch on a layer/);
	for (const { id } of STORY.layers) actions.toggle(id);
	actions.cutTime({ fromDay: 0, toDay: 1 });
	expect(session.whyNone).toMatch(/none lies in this window of time/);
	actions.filterBy({ ...NO_FILTERS, actor: new Set(['nobody']) });
	expect(session.whyNone).toMatch(/none has all that the filter asks for/);
	const withRows = madeSession('', STORY_WITH_ROWS).session;
	expect(withRows.whyNone).toBe(
		'No event of the article is shown; of the data sets there are 8 below.'
	);
});

test('rows are counted under the filters, layer by layer', () => {
	const { actions, rows } = madeSession('', STORY_WITH_ROWS);
	actions.filterBy({ ...NO_FILTERS, kind: new Set(['talks'] as const) });
	expect(rows.countOf(ROWS)).toEqual({ left: 0, all: 4 });
	expect(rows.countOf(layer.id)).toBeNull();
	actions.toggle(SERVED);
	expect(rows.reached).toHaveLength(1);
});

test('the map goes to a layer, or to the whole story', () => {
	const { actions, map } = madeSession();
	actions.goToLayer(layer);
	actions.goToStory();
	const [ofLayer, ofStory] = map.shown;
	expect(ofLayer).toEqual(layer.bbox);
	for (const { bbox } of STORY.layers) {
		expect(ofStory?.[1]).toBeLessThanOrEqual(bbox[1]);
		expect(ofStory?.[3]).toBeGreaterThanOrEqual(bbox[3]);
	}
});

test('a pointer on an event’s words is heard everywhere, until it is on none', () => {
	const { actions, reader } = madeSession();
	const event = eventAt(3);
	actions.hoverById(event.id);
	expect([...reader.hovered]).toEqual([event.id]);
	actions.hoverById(null);
	expect(reader.hovered.size).toBe(0);
});
