import { describe, expect, it } from 'vitest';
import type { EventId, LayerId, Standing, StoryEvent, Tense } from '../../src/lib/story/story.ts';
import { STANDINGS } from '../../src/lib/story/story.ts';
import { IMAGE_IDS, imagesOf, markOf } from '../../src/lib/style/marks.ts';

interface Told {
	standing?: Standing;
	tense?: Tense;
	from?: 'article' | 'record';
	speaks?: boolean;
}

function told({ standing = 'fact', tense = 'news', from = 'article', speaks = false }: Told) {
	const event: StoryEvent = {
		id: 'strike' as EventId,
		layer: 'damascus' as LayerId,
		title: 'A strike',
		kind: 'air-strike',
		quotes: [{ exact: 'a strike', start: 0, end: 8 }],
		standing,
		speaker: null,
		tense,
		when: { words: null, article: null, record: null },
		where: { name: 'Damascus', precision: 'city', radiusM: 5000, from, speaks },
		actors: [],
		relations: [],
		notes: [],
		codes: {},
		geometry: { type: 'Point', coordinates: [36.29, 33.51] },
		spot: [36.29, 33.51]
	};
	return event;
}

describe('the mark of a site', () => {
	it('is a filled, whole disc where the article says that something happened', () => {
		expect(markOf([told({})])).toEqual({ shape: 'disc', hollow: false, edge: 'solid' });
	});

	it('speaks only if all its events do', () => {
		expect(markOf([told({ speaks: true })]).shape).toBe('speaks');
		expect(markOf([told({ speaks: true }), told({})]).shape).toBe('disc');
	});

	it('is hollow only if all its events are from the record or planned', () => {
		const unheld = [told({ from: 'record' }), told({ tense: 'planned' })];
		expect(markOf(unheld).hollow).toBe(true);
		expect(markOf([...unheld, told({})]).hollow).toBe(false);
	});

	it.each([
		['fact', 'solid'],
		['quoted', 'quoted'],
		['indirect', 'quoted'],
		['reported', 'dotted'],
		['claimed', 'dotted'],
		['analysis', 'dashed']
	] as const)(
		'has for %s the edge %s, and so with anything less firm beside it',
		(standing, edge) => {
			const lessFirm = STANDINGS.slice(STANDINGS.indexOf(standing));
			expect(markOf([told({ standing })]).edge).toBe(edge);
			expect(markOf(lessFirm.toReversed().map((it) => told({ standing: it }))).edge).toBe(edge);
		}
	);
});

describe('the images of a mark', () => {
	it('are a whole form alone where it is filled and firm', () => {
		const images = imagesOf({ shape: 'disc', hollow: false, edge: 'solid' });
		expect(images).toEqual({ base: 'disc', edge: null, haloPx: 1.5 });
	});

	it('are a smaller form inside its edge where others say so', () => {
		const images = imagesOf({ shape: 'speaks', hollow: false, edge: 'dotted' });
		expect(images).toEqual({ base: 'speaks-core', edge: 'speaks-dotted', haloPx: 4.5 });
	});

	it('are the whole form, in paper, and its edge where it is hollow', () => {
		const images = imagesOf({ shape: 'disc', hollow: true, edge: 'solid' });
		expect(images).toEqual({ base: 'disc', edge: 'disc-solid', haloPx: 1.5 });
	});
});

it('names every image once', () => {
	expect(new Set(IMAGE_IDS).size).toBe(IMAGE_IDS.length);
});
