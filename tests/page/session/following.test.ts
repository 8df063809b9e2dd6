import { expect, test } from 'vitest';
import { UNPLACED } from '../../../src/lib/story/story.ts';
import { eventAt, madeSession, STORY } from './made-session.ts';

/* The map goes along with the text, until the reader moves it. */

const placed = STORY.events.find(({ layer }) => layer !== UNPLACED) ?? eventAt(0);
const sentenceOf = ({ quotes: [quote] }: typeof placed) => ({
	start: quote.start,
	end: quote.end,
	number: 1
});

test('the events of the sentence that is read are known, and the map goes to the first with a place', () => {
	const { session, text, map } = madeSession();
	session.comeTo(sentenceOf(placed), true);
	expect([...text.read]).toContain(placed.id);
	expect(map.brought).toHaveLength(1);
	session.comeTo({ start: -2, end: -1, number: 1 }, true);
	expect(text.read.size).toBe(0);
	expect(map.brought).toHaveLength(1);
});

test('it stays where it is while something is open, where nobody scrolls, and once it was moved by hand', () => {
	const { session, text, map, actions } = madeSession();
	session.comeTo(sentenceOf(placed), false);
	actions.open(eventAt(0));
	session.comeTo(sentenceOf(placed), true);
	actions.close();
	text.leaveMap();
	expect(text.follows).toBe(false);
	session.comeTo(sentenceOf(placed), true);
	expect(map.brought).toEqual([]);
	actions.follow(true);
	session.comeTo(sentenceOf(placed), true);
	expect(map.brought).toHaveLength(1);
});

test('where it does not follow from the first, it does once it is asked', () => {
	const { text, pane, actions } = madeSession();
	pane.followedAtFirst = false;
	expect(text.follows).toBe(false);
	actions.follow(true);
	expect(text.follows).toBe(true);
});
