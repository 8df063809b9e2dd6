import { expect, test } from 'vitest';
import { offStill } from '../../src/lib/style/still/off-still.ts';

const DATA = {
	source: { title: 'Made-up events', publisher: 'Nobody', date: null, url: null },
	count: 3000,
	counts: [],
	days: null,
	tiles: null
} as const;

test('the still map says how many events of a data set it leaves out, and where they are', () => {
	const begin = 'The 3,000 events of the data set “Made-up events” are not on this still map';
	expect(offStill(DATA, 'live map')).toBe(
		`${begin}: they are on the live map, which needs a script and WebGL.`
	);
	expect(offStill(DATA, 'list')).toBe(`${begin}: they are in the list of events.`);
	expect(offStill(DATA, 'nowhere')).toBe(`${begin}.`);
	expect(offStill({ ...DATA, count: 1 }, 'list')).toBe(
		'The 1 event of the data set “Made-up events” is not on this still map: it is in the list of events.'
	);
});
