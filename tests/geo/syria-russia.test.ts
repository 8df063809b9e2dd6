import type { Position } from 'geojson';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { polygonsOf, type Shape, isArea } from '../../src/lib/story/geometry.ts';
import { readStory } from '../../src/lib/story/read-story.ts';
import { correctedWords } from '../../src/lib/story/corrections.ts';
import { UNPLACED, type StoryEvent } from '../../src/lib/story/story.ts';
import { readStoryFolder } from '../../src/make/stories.ts';
import { storyOf } from '../story/spoil.ts';

/* What the seed story owes its subject: product.md, "Neutrality". */

const GEO = path.join(import.meta.dirname, '../../geo');
const story = storyOf(readStory(await readStoryFolder(GEO, 'syria-russia')));

function eventCalled(id: string): StoryEvent {
	const event = story.events.find((candidate) => candidate.id === id);
	if (event === undefined) throw new Error(`There is no event ${id}.`);
	return event;
}

function positionsOf(shape: Shape): readonly Position[] {
	return isArea(shape) ? polygonsOf(shape).flat(2) : [shape.coordinates];
}

/** Every position of every event, and of every layer's place. */
const positions = [...story.events, ...story.layers.flatMap(({ places }) => places)].flatMap(
	({ geometry }) => (geometry === null ? [] : positionsOf(geometry as Shape))
);

const zone = story.layers.find(({ id }) => id === 'golan-buffer-zone');

describe('the seed story', () => {
	it('has its nineteen events, each in its layer', () => {
		const idsIn = (layer: string) =>
			story.events.flatMap((event) => (event.layer === layer ? [event.id] : [])).sort();
		const layers = [...story.layers.map(({ id }) => id), UNPLACED];
		expect(story.events).toHaveLength(19);
		expect(Object.fromEntries(layers.map((layer) => [layer, idsIn(layer)]))).toEqual({
			damascus: ['al-sharaa-succession', 'assad-deposed', 'defence-ministry-strikes'],
			sweida: ['sweida-clashes'],
			'golan-buffer-zone': ['buffer-zone-incursion'],
			moscow: [
				'al-shaibani-partnership',
				'al-shaibani-unity',
				'assad-asylum',
				'assad-kremlin-ties',
				'lavrov-pledge',
				'moscow-criticism',
				'moscow-talks',
				'russia-arab-summit',
				'russia-syria-ties',
				'summit-invitation'
			],
			unplaced: [
				'analysts-realignment',
				'attacks-on-communities',
				'country-divided',
				'israel-druze-claim'
			]
		});
	});

	it('has its layers in the order of the toggles, with their names', () => {
		expect(story.layers.map(({ title }) => title)).toEqual([
			'Damascus',
			'Sweida',
			'Golan buffer zone',
			'Moscow'
		]);
	});

	it('has quotes that neither begin nor end with a dash, a comma or a conjunction', () => {
		for (const { exact } of story.events.flatMap(({ quotes }) => quotes)) {
			expect(exact).not.toMatch(/^(?:and|but|though|while|as|with)\b|^[—–,;-]|[—–,;:-]$/iu);
		}
	});

	it('is quoted in all of its twelve sentences', () => {
		expect(story.article.paragraphs.flatMap(({ sentences }) => sentences)).toHaveLength(12);
	});

	it('says of each place what the article names, and of each note what it is and since when', () => {
		for (const { where, notes } of story.events) {
			expect(where.article).not.toBeUndefined();
			for (const { added } of notes) expect(added).not.toBeNull();
		}
		const corrected = story.events.filter(({ notes }) => correctedWords(notes) !== null);
		expect(corrected.map(({ id }) => id).sort()).toEqual([
			'al-shaibani-unity',
			'al-sharaa-succession',
			'assad-asylum',
			'assad-deposed',
			'buffer-zone-incursion'
		]);
	});

	it('names which actions Moscow criticised', () => {
		const [quote] = eventCalled('moscow-criticism').quotes;
		const { start, end } = quote.context ?? { start: 0, end: 0 };
		expect(story.article.text.slice(start, end)).toMatch(/^Israel.*buffer zone\.$/u);
	});

	it('names its source for what it is', () => {
		const { nature, rewrites, date } = story.provenance;
		expect(nature).toMatch(/third party/iu);
		expect(nature).toMatch(/RT is Russian state media/u);
		expect(rewrites?.date.edtf).toBe('2025-07-31');
		expect(date).toBeNull();
	});
});

describe('neutrality', () => {
	it('puts nothing in Israel: no geometry lies west of the buffer zone’s western line', () => {
		const [west] = zone?.bbox ?? [NaN];
		expect(west).toBeGreaterThan(35.7);
		for (const [longitude] of positions) expect(longitude).toBeGreaterThanOrEqual(west);
	});

	it('draws nothing between the zone and Syria’s interior but the zone: the occupied Golan stays empty', () => {
		const [place] = zone?.places ?? [];
		const near = positions.filter(([longitude = 0]) => longitude < 36);
		expect(near.length).toBeGreaterThan(10);
		for (const position of near) {
			expect(place && booleanPointInPolygon(position, place.geometry)).toBe(true);
		}
	});

	it('never gives Israel a place', () => {
		for (const { where } of story.events)
			expect(where.name).not.toMatch(/Israel|Jerusalem|Tel Aviv/iu);
		expect(eventCalled('israel-druze-claim')).toMatchObject({
			layer: UNPLACED,
			standing: 'claimed',
			speaker: expect.stringContaining('Israel'),
			geometry: null
		});
	});

	it('leaves the analysts without a place and without a name', () => {
		expect(eventCalled('analysts-realignment')).toMatchObject({
			layer: UNPLACED,
			geometry: null,
			standing: 'analysis'
		});
	});

	it('says of the asylum no more than Moscow', () => {
		const { where, geometry } = eventCalled('assad-asylum');
		expect(where).toMatchObject({ precision: 'city', name: 'Moscow' });
		expect(where.radiusM).toBeGreaterThanOrEqual(10_000);
		expect(geometry).toMatchObject({
			type: 'Point',
			coordinates: eventCalled('moscow-talks').spot
		});
	});

	it('draws the clashes as the province and the incursion as the zone', () => {
		expect(eventCalled('sweida-clashes').where.precision).toBe('governorate');
		expect(eventCalled('buffer-zone-incursion').where.precision).toBe('zone');
	});

	it('says where a place comes from the record and not from the article', () => {
		for (const id of [
			'assad-deposed',
			'al-sharaa-succession',
			'russia-arab-summit',
			'russia-syria-ties'
		]) {
			expect(eventCalled(id).where.from).toBe('record');
		}
		for (const id of ['defence-ministry-strikes', 'moscow-criticism', 'summit-invitation']) {
			expect(eventCalled(id).where.from).toBe('article');
		}
	});

	it('marks as speaking what only speaks', () => {
		expect(eventCalled('moscow-criticism').where.speaks).toBe(true);
		expect(eventCalled('defence-ministry-strikes').where.speaks).toBe(false);
	});

	it('leaves the article’s wrong year in the article, and corrects it in a note', () => {
		const { when, notes, quotes } = eventCalled('assad-deposed');
		expect([when.words, when.article?.edtf, when.record?.edtf]).toEqual([
			'late 2023',
			'2023-10~/2023-12~',
			'2024-12-08'
		]);
		expect(quotes.some(({ exact }) => exact.includes('late 2023'))).toBe(true);
		expect(notes.map(({ text }) => text).join(' ')).toContain('8 December 2024');
	});

	it('has Moscow’s criticism in Moscow’s mouth, not in the article’s own voice', () => {
		expect(eventCalled('moscow-criticism')).toMatchObject({
			standing: 'indirect',
			speaker: 'Moscow'
		});
		expect(eventCalled('moscow-criticism').when.record?.edtf).toBe('2024-12-11/2025-07-31');
	});

	it('tells al-Shaibani’s words in quotation marks apart from what is retold of him', () => {
		const quoted = story.events.filter(({ standing }) => standing === 'quoted');
		expect(quoted.map(({ id }) => id)).toEqual(['al-shaibani-unity']);
		for (const { exact } of quoted.flatMap(({ quotes }) => quotes)) expect(exact).toMatch(/“.*”/u);
		expect(eventCalled('al-shaibani-partnership').standing).toBe('indirect');
	});

	it('keeps the hope of July apart from the summit of October', () => {
		expect(eventCalled('summit-invitation')).toMatchObject({
			tense: 'news',
			when: { record: { edtf: '2025-07-31' } }
		});
		expect(eventCalled('russia-arab-summit')).toMatchObject({
			tense: 'planned',
			when: { record: { edtf: '2025-10-15' } }
		});
	});

	it('gives no number of dead or hurt, since the article gives none', () => {
		const texts = story.events.flatMap(({ title, notes }) => [
			title,
			...notes.map(({ text }) => text)
		]);
		for (const text of texts)
			expect(text).not.toMatch(
				/\d[\d,.]* (?:people |were )?(?:dead|killed|wounded|injured|hurt)/iu
			);
	});

	it('dates what lasts, and says "still" in no words of its own', () => {
		const texts = story.events.flatMap(({ notes }) => notes.map(({ text }) => text));
		for (const text of [...texts, story.provenance.nature])
			expect(text.replace(/“[^”]*”/gu, '')).not.toMatch(/\b(?:still|currently|to this day)\b/iu);
	});
});
