import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorSlugs, readFilters, writeFilters } from '../../src/lib/event/filters-text.ts';
import {
	countsFor,
	DIMENSIONS,
	isClear,
	NO_FILTERS,
	offeredOf,
	optionsOf,
	passes,
	toggled,
	widening,
	type Filters,
	type Options
} from '../../src/lib/event/filters.ts';
import { sitesOf } from '../../src/lib/story/sites.ts';
import type { StoryEvent } from '../../src/lib/story/story.ts';
import { readStories } from '../../src/make/stories.ts';

let events: readonly StoryEvent[] = [];
let options: Options;

beforeAll(async () => {
	const stories = await readStories('geo');
	if (!stories.ok) throw new Error('The stories under geo/ cannot be read: npm run check.');
	events = stories.value.find((story) => story.id === 'syria-russia')?.events ?? [];
	options = optionsOf(events);
});

const filtersOf = (chosen: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...chosen });
const idsOf = (list: readonly StoryEvent[]) => list.map((event) => event.id);
const left = (filters: Filters) => events.filter((event) => passes(event, filters));

/** Any choice among options, each dimension by itself. */
const choices = (from: Options): fc.Arbitrary<Filters> => {
	const some = <T>(list: readonly T[]) => fc.subarray([...list]).map((chosen) => new Set(chosen));
	return fc.record({
		standing: some(from.standing),
		kind: some(from.kind),
		tense: some(from.tense),
		actor: some(from.actor)
	});
};

/** Many draws, on a machine that may have much else to do: milliseconds. */
const SLOW = 30_000;

describe('filters', () => {
	it('restrict nothing where nothing is chosen', () => {
		expect(isClear(NO_FILTERS)).toBe(true);
		expect(left(NO_FILTERS)).toEqual(events);
	});

	it('join the options of a dimension by or, the dimensions by and', () => {
		const talk = filtersOf({ kind: new Set(['air-strike', 'incursion']) });
		expect(idsOf(left(talk))).toEqual(['buffer-zone-incursion', 'defence-ministry-strikes']);
		const claims = filtersOf({
			actor: new Set(['Israel']),
			standing: new Set(['claimed', 'reported'])
		});
		expect(idsOf(left(claims))).toEqual(['israel-druze-claim']);
	});

	it(
		'show the same events on the map and in the list',
		() => {
			fc.assert(
				fc.property(choices(options), (filters) => {
					const listed = left(filters);
					const onMap = sitesOf(listed).flatMap((site) => site.events);
					const located = listed.filter((event) => event.spot !== null);
					expect(idsOf(onMap).toSorted()).toEqual(idsOf(located).toSorted());
					const filteredLater = sitesOf(events)
						.flatMap((site) => site.events)
						.filter((event) => passes(event, filters));
					expect(idsOf(filteredLater).toSorted()).toEqual(idsOf(onMap).toSorted());
				}),
				{ seed: 4, numRuns: 50 }
			);
		},
		SLOW
	);

	it(
		'count what each option would leave, were it alone in its dimension',
		() => {
			fc.assert(
				fc.property(choices(options), (filters) => {
					const counts = countsFor(events, filters);
					for (const dimension of DIMENSIONS) {
						expect([...counts[dimension].keys()]).toEqual(options[dimension]);
						for (const [option, count] of counts[dimension]) {
							const alone = { ...filters, [dimension]: new Set([option]) };
							expect(count).toBe(left(alone).length);
						}
					}
				}),
				{ seed: 4, numRuns: 50 }
			);
		},
		SLOW
	);

	it('offer the actors by how much they do, then by alphabet', () => {
		const { actor } = offeredOf(events);
		const [first, ...others] = actor;
		expect(first).toBe('Russia');
		expect(others.slice(0, 4)).toEqual([
			'Israel',
			'Asaad al-Shaibani, foreign minister of Syria',
			'Sergey Lavrov, foreign minister of Russia',
			'Bashar al-Assad'
		]);
		expect(actor.toSorted()).toEqual(options.actor.toSorted());
		expect(new Set(actor).size).toBe(actor.length);
	});

	it('count an actor of two parts once', () => {
		const [event] = events;
		if (!event) throw new Error('The story has no event.');
		const twice = {
			...event,
			actors: [
				{ name: 'Syria', part: 'host' },
				{ name: 'Syria', part: 'speaker' }
			]
		};
		expect(countsFor([twice], NO_FILTERS).actor.get('Syria')).toBe(1);
	});

	it('toggle an option on and off, and leave alone what the story does not have', () => {
		const on = toggled(NO_FILTERS, options, { dimension: 'standing', option: 'claimed' });
		expect(on).toEqual(filtersOf({ standing: new Set(['claimed']) }));
		expect(toggled(on, options, { dimension: 'standing', option: 'claimed' })).toEqual(NO_FILTERS);
		expect(toggled(on, options, { dimension: 'kind', option: 'no-kind' })).toEqual(on);
	});

	it('say which dimension to clear where no event fits', () => {
		const none = filtersOf({ standing: new Set(['claimed']), tense: new Set(['background']) });
		expect(left(none)).toEqual([]);
		const background = events.filter((event) => event.tense === 'background').length;
		expect(background).toBeGreaterThan(1);
		expect(widening(events, none)).toEqual({ dimension: 'standing', count: background });
		const hopeless = filtersOf({
			standing: new Set(['claimed']),
			tense: new Set(['planned']),
			kind: new Set(['asylum'])
		});
		expect(widening(events, hopeless)).toBeNull();
	});
});

describe('filters in the address', () => {
	it('read well', () => {
		const filters = filtersOf({
			standing: new Set(['claimed', 'reported']),
			tense: new Set(['news']),
			actor: new Set(['Syria’s new leadership'])
		});
		expect(writeFilters(filters, options)).toBe(
			'standing:reported,claimed;tense:news;actor:syria-s-new-leadership'
		);
		expect(writeFilters(NO_FILTERS, options)).toBeNull();
	});

	it(
		'come back as they were, also through a hash, whatever the actors are called',
		() => {
			const names = fc.uniqueArray(
				fc.oneof(
					fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
					fc.constantFrom(
						'A B',
						'A-B',
						'a b',
						'A B 2',
						'—',
						'!',
						'أحمد الشرع',
						'Лавров',
						'İ',
						'\ud800'
					)
				),
				{ maxLength: 12 }
			);
			const worlds = names
				.map((actor): Options => ({ ...options, actor }))
				.chain((known) => fc.tuple(fc.constant(known), choices(known)));
			fc.assert(
				fc.property(worlds, ([known, filters]) => {
					const text = writeFilters(filters, known);
					if (text === null) return expect(isClear(filters)).toBe(true);
					expect(readFilters(text, known)).toEqual(filters);
					const { hash } = new URL(`https://example.org/#filter=${text}&names=ar`);
					expect(hash).toBe(`#filter=${text}&names=ar`);
					expect(readFilters(decodeURIComponent(text), known)).toEqual(filters);
				}),
				{ seed: 4, numRuns: 120 }
			);
		},
		SLOW
	);

	it(
		'never throw on rubbish, and never let in what the story does not have',
		() => {
			const rubbish = fc.oneof(
				fc.string({ unit: 'binary' }),
				fc
					.array(
						fc.constantFrom(
							...'standing:,;%claimed actor kind __proto__ toString 🙂'.split(/(?<=[:,;% ])/)
						)
					)
					.map((parts) => parts.join(''))
			);
			fc.assert(
				fc.property(rubbish, (text) => {
					const filters = readFilters(text, options);
					if (filters === undefined) return;
					expect(isClear(filters)).toBe(false);
					for (const dimension of DIMENSIONS) {
						for (const option of filters[dimension]) expect(options[dimension]).toContain(option);
					}
				}),
				{ seed: 4, numRuns: 400 }
			);
		},
		SLOW
	);

	it('keep what makes sense of a text that partly does', () => {
		const filters = readFilters('standing:claimed,sung;colour:red;kind:;tense', options);
		expect(filters).toEqual(filtersOf({ standing: new Set(['claimed']) }));
		expect(readFilters('standing:sung', options)).toBeUndefined();
		expect(readFilters('', options)).toBeUndefined();
	});

	it('give no two actors one slug', () => {
		const slugs = actorSlugs(['A B', 'A-B', 'A B 2', 'a b', '…', '?']);
		expect(new Set(slugs.values()).size).toBe(6);
	});
});
