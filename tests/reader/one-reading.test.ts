import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { passes } from '../../src/lib/event/filters.ts';
import { siteFeatures } from '../../src/lib/map/site-features.ts';
import { readAddress, writeAddress, type Choices } from '../../src/lib/reader/address.ts';
import { Reader } from '../../src/lib/reader/reader.svelte.ts';
import { clusterSites, sitesOf } from '../../src/lib/story/sites.ts';
import { UNPLACED, type Story } from '../../src/lib/story/story.ts';
import { act, acts, shownLayers, storyOf, type Act } from './reader-acts.ts';
import { runs } from '../tier.ts';

/* Text, list, map and address say the same, whatever the reader did and in whatever order. */

let story: Story;
beforeAll(async () => {
	story = await storyOf('syria-russia');
});

function readerAfter(done: readonly Act[]): Reader {
	const reader = new Reader(story);
	const past: Choices[] = [];
	for (const one of done) act(reader, one, past);
	return reader;
}

const many = fc.array(acts, { maxLength: 12 });
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('whatever was chosen', () => {
	it('the map marks the events that the list shows and that have a place, each once', () => {
		fc.assert(
			fc.property(many, fc.double({ min: 1, max: 12, noNaN: true }), (done, zoom) => {
				const reader = readerAfter(done);
				const listed = reader.events.filter((event) => event.spot !== null);
				const clusters = clusterSites(sitesOf(reader.events), zoom, 30);
				const marked = clusters.flatMap((cluster) => cluster.events);
				expect(ids(marked).toSorted()).toEqual(ids(listed).toSorted());
				const { names, faint } = reader;
				const { features } = siteFeatures(clusters, { story, names, faint });
				const counted = features.reduce((sum, { properties }) => sum + properties.count, 0);
				expect(counted).toBe(listed.length);
			}),
			{ seed: 20250731, numRuns: runs(300) }
		);
	});

	it('an event is shown exactly when its layer, the filters and the time let it through', () => {
		fc.assert(
			fc.property(many, (done) => {
				const reader = readerAfter(done);
				const layers = shownLayers(reader);
				const allowed = story.events.filter(
					(event) =>
						(event.layer === UNPLACED || layers.includes(event.layer)) &&
						passes(event, reader.filters)
				);
				expect(ids(reader.offered)).toEqual(ids(allowed));
				const inTime = new Set(ids(reader.reached));
				expect(ids(reader.events)).toEqual(ids(allowed).filter((id) => inTime.has(id)));
				if (reader.window === null) expect(reader.faint.size).toBe(0);
				for (const id of reader.faint) expect(ids(reader.events)).toContain(id);
			}),
			{ seed: 20241208, numRuns: runs(300) }
		);
	});

	it('Next and Previous from any event visit each shown event once, in the order of the text', () => {
		fc.assert(
			fc.property(many, fc.nat(1_000), fc.constantFrom(1, -1), (done, from, by) => {
				const reader = readerAfter(done);
				const shown = by === 1 ? reader.events : reader.events.toReversed();
				const start = shown[from % Math.max(1, shown.length)];
				if (!start) {
					expect(reader.step(by)).toBeNull();
					return;
				}
				reader.setOpen({ kind: 'event', id: start.id });
				const walked = [start];
				for (let next = reader.step(by); next; next = reader.step(by)) {
					expect(walked.length).toBeLessThan(shown.length);
					reader.setOpen({ kind: 'event', id: next.id });
					walked.push(next);
				}
				expect(ids(walked)).toEqual(ids(shown).slice(shown.indexOf(start)));
				reader.close();
				expect(reader.step(by)?.id).toBe(shown[0]?.id);
			}),
			{ seed: 20250716, numRuns: runs(300) }
		);
	});
});

it('200 acts never show an event of a hidden layer, and the address restores each state', () => {
	fc.assert(
		fc.property(fc.array(acts, { minLength: 200, maxLength: 200 }), (done) => {
			const reader = new Reader(story);
			const past: Choices[] = [];
			for (const one of done) {
				act(reader, one, past);
				if (one.do === 'open') {
					expect(reader.openEvent).toBe(story.events[one.which % story.events.length]);
				}
				for (const event of reader.events) {
					expect(event.layer === UNPLACED || reader.isShown(event.layer)).toBe(true);
				}
				if (reader.openEvent) expect(reader.events).toContain(reader.openEvent);
				const restored = new Reader(story);
				restored.restore(readAddress(writeAddress(reader.choices, reader.known), reader.known));
				expect(restored.choices).toEqual(reader.choices);
				expect(ids(restored.events)).toEqual(ids(reader.events));
				expect([...restored.faint]).toEqual([...reader.faint]);
				expect(restored.openEvent).toBe(reader.openEvent);
			}
		}),
		{ seed: 20251015, numRuns: 12 }
	);
});
