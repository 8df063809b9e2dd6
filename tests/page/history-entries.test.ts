import { beforeEach, expect, test } from 'vitest';
import type { Choices } from '../../src/lib/reader/address.ts';
import { Reader } from '../../src/lib/reader/reader.svelte.ts';
import type { Story, StoryEvent } from '../../src/lib/story/story.ts';
import { HistoryEntries } from '../../src/lib/page/session/history-entries.ts';
import { storyOf } from '../reader/reader-acts.ts';

/* An event's popup comes before its entry of the address bar: none is lost, and none says another thing. */

let story: Story;
let reader: Reader;
let entries: HistoryEntries;
/** The events that the entries name, the one that the reader is at last. */
let written: (string | null)[];
let there: Choices;

beforeEach(async () => {
	story = await storyOf('syria-russia');
	reader = new Reader(story);
	there = reader.choices;
	written = [there.event];
	entries = new HistoryEntries(reader, {
		read: () => there,
		write: (choices, _known, how) => {
			if (how === 'replace') written.pop();
			written.push(choices.event);
		}
	});
});

const eventAt = (at: number): StoryEvent => {
	const event = story.events[at];
	if (!event) throw new Error(`The story has no event ${at}.`);
	return event;
};

function open(at: number): string {
	const event = eventAt(at);
	reader.open(event);
	entries.owe();
	return event.id;
}

test('an owed entry is written when it is settled, once', () => {
	const first = open(0);
	expect(written).toEqual([null]);
	entries.settle();
	entries.settle();
	expect(written).toEqual([null, first]);
});

test('what is done before it is settled comes after it', () => {
	const [first, second] = [open(0), open(1)];
	reader.close();
	entries.write('push');
	expect(written).toEqual([null, first, second, null]);
});

test('what is written in place of the last entry leaves the one before it', () => {
	const first = open(0);
	entries.write('replace');
	expect(written).toEqual([null, first]);
});

test('who goes back before it is written leaves none behind', () => {
	open(0);
	entries.read();
	entries.settle();
	expect(written).toEqual([null]);
	expect(reader.openEvent).toBeNull();
});
