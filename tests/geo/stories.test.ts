import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { readEdtf } from '../../src/lib/time/edtf.ts';
import { isArea } from '../../src/lib/story/geometry.ts';
import { readStory } from '../../src/lib/story/read-story.ts';
import type { Story } from '../../src/lib/story/story.ts';
import { UNPLACED } from '../../src/lib/story/story.ts';
import { readStoryFolder, storyFolders } from '../../src/make/stories.ts';
import { storyOf } from '../story/spoil.ts';

/* Walks every story that is published: whatever is added under geo/ is tested here. */

const GEO = path.join(import.meta.dirname, '../../geo');
const ids = await storyFolders(GEO);

it('finds stories to walk', () => {
	expect(ids).toContain('syria-russia');
});

describe.each(ids)('geo/%s', async (id) => {
	const outcome = readStory(await readStoryFolder(GEO, id));
	const read = (): Story => storyOf(outcome);

	it('is read without a problem', () => {
		read();
	});

	it('holds no file that is neither article nor layer', () => {
		const others = readdirSync(path.join(GEO, id)).filter(
			(name) => !/^(?:article\.md|[a-z0-9-]+\.geojson)$/u.test(name)
		);
		expect(others).toEqual([]);
	});

	it('quotes the article letter for letter, each quote once', () => {
		const { article, events } = read();
		for (const { quotes } of events) {
			for (const { exact, prefix = '', suffix = '', start, end } of quotes) {
				expect(article.text.slice(start, end)).toBe(exact);
				expect(article.text.split(prefix + exact + suffix)).toHaveLength(2);
			}
		}
	});

	it('has no sentence without an event', () => {
		const { article, events } = read();
		const quotes = events.flatMap((event) => event.quotes);
		for (const sentence of article.paragraphs.flatMap((paragraph) => paragraph.sentences)) {
			const quoted = quotes.some(
				(quote) => quote.start < sentence.end && sentence.start < quote.end
			);
			expect(quoted, article.text.slice(sentence.start, sentence.end)).toBe(true);
		}
	});

	it('has an article without the page around it', () => {
		expect(read().article.text).not.toMatch(/Leave a Comment|Required fields|Scroll to Top/u);
	});

	it('has dates that are EDTF Level 1', () => {
		const { events, provenance } = read();
		const dates = events.flatMap(({ when, notes }) => [
			when.article,
			when.record,
			...notes.flatMap((note) => note.sources.map((source) => source.date))
		]);
		for (const date of [...dates, provenance.date, provenance.asOf].filter(
			(value) => value !== null
		)) {
			expect(readEdtf(date.edtf), date.edtf).toMatchObject({ ok: true });
		}
	});

	it('has a spot inside every area, and in its bbox', () => {
		const { events, layers } = read();
		for (const { geometry, spot } of [...events, ...layers.flatMap((layer) => layer.places)]) {
			if (geometry === null || spot === null || geometry.type === 'GeometryCollection') continue;
			if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
			expect(isArea(geometry) && booleanPointInPolygon(spot, geometry)).toBe(true);
		}
	});

	it('relates events of this story only', () => {
		const { events } = read();
		const known = events.map((event) => event.id);
		for (const { relations } of events) for (const { to } of relations) expect(known).toContain(to);
	});

	it('says of every event outside a place that nobody places it', () => {
		for (const { layer, spot, geometry, where } of read().events) {
			const unplaced = layer === UNPLACED;
			expect([
				spot === null,
				geometry === null,
				where.from === 'none',
				where.precision === 'none'
			]).toEqual([unplaced, unplaced, unplaced, unplaced]);
		}
	});

	it('is plain data', () => {
		expect(JSON.parse(JSON.stringify(read()))).toEqual(read());
	});
});
