import fc from 'fast-check';
import { DIMENSIONS, toggled, type Filters } from '../../src/lib/event/filters.ts';
import type { Choices } from '../../src/lib/reader/address.ts';
import { Reader } from '../../src/lib/reader/reader.svelte.ts';
import type { LayerId, Story } from '../../src/lib/story/story.ts';
import { readStories } from '../../src/make/stories.ts';

/* What a reader may do, for properties that hold whatever is done in whatever order. */

export async function storyOf(id: string): Promise<Story> {
	const stories = await readStories('geo');
	const story = stories.ok ? stories.value.find((one) => one.id === id) : undefined;
	if (!story) throw new Error(`No readable story ${id} in geo/.`);
	return story;
}

/** Numbers choose among what the story has; each is taken modulo how much that is. */
export type Act =
	| { readonly do: 'toggle' | 'open' | 'filter'; readonly which: number; readonly option: number }
	| { readonly do: 'time'; readonly fromDay: number; readonly days: number }
	| { readonly do: 'all-time' | 'close' | 'next' | 'previous' | 'clear' | 'back' }
	| { readonly do: 'date'; readonly by: 'article' | 'record' }
	| { readonly do: 'relations' }
	| { readonly do: 'name'; readonly in: 'en' | 'ar' | 'ru' }
	| { readonly do: 'move'; readonly zoom: number; readonly latitude: number };

/** Days from January 2023 to beyond the story's end. */
const FIRST_DAY = 19_358;

export const acts: fc.Arbitrary<Act> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			do: fc.constantFrom('toggle' as const, 'open' as const, 'filter' as const),
			which: fc.nat(1_000),
			option: fc.nat(1_000)
		})
	},
	fc.record({
		do: fc.constant('time' as const),
		fromDay: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 1_200 }),
		days: fc.nat(500)
	}),
	{
		weight: 4,
		arbitrary: fc.record({
			do: fc.constantFrom('all-time', 'close', 'next', 'previous', 'clear', 'back', 'next')
		})
	},
	fc.record({
		do: fc.constant('date' as const),
		by: fc.constantFrom('article' as const, 'record' as const)
	}),
	fc.record({ do: fc.constant('relations' as const) }),
	fc.record({ do: fc.constant('name' as const), in: fc.constantFrom('en', 'ar', 'ru') }),
	fc.record({
		do: fc.constant('move' as const),
		zoom: fc.integer({ min: 100, max: 1_000 }).map((hundredths) => hundredths / 100),
		latitude: fc.integer({ min: -80, max: 80 })
	})
);

/** Does it, as the page's own acts do. `past` holds what to go back to. */
export function act(reader: Reader, one: Act, past: Choices[]): void {
	const { story } = reader;
	if (one.do !== 'back') past.push(reader.choices);
	switch (one.do) {
		case 'toggle':
			return reader.toggle(pick(story.layers, one.which).id);
		case 'open':
			return reader.setOpen({ kind: 'event', id: pick(story.events, one.which).id });
		case 'filter':
			return reader.filterBy(filtersWith(reader, one));
		case 'time':
			return reader.cutTime({ fromDay: one.fromDay, toDay: one.fromDay + one.days });
		case 'all-time':
			return reader.cutTime(null);
		case 'close':
			return reader.close();
		case 'next':
		case 'previous': {
			const event = reader.step(one.do === 'next' ? 1 : -1);
			return event ? reader.setOpen({ kind: 'event', id: event.id }) : undefined;
		}
		case 'clear':
			return reader.filterBy(new Reader(story).filters);
		case 'back': {
			const choices = past.pop();
			return choices ? reader.restore(choices) : undefined;
		}
		case 'date':
			return reader.dateBy(one.by);
		case 'relations':
			reader.relations = !reader.relations;
			return;
		case 'name':
			reader.names = one.in;
			return;
		case 'move':
			reader.camera = { zoom: one.zoom, latitude: one.latitude, longitude: 36.28 };
	}
}

function filtersWith(
	{ filters, known }: Reader,
	{ which, option }: { readonly which: number; readonly option: number }
): Filters {
	const dimension = pick(DIMENSIONS, which);
	const choice = { dimension, option: pick<string>(known.options[dimension], option) };
	return toggled(filters, known.options, choice);
}

export function shownLayers(reader: Reader): readonly LayerId[] {
	return reader.shownLayers.map((layer) => layer.id);
}

function pick<T>(from: readonly T[], which: number): T {
	const one = from[which % from.length];
	if (one === undefined) throw new Error('There is nothing to choose from.');
	return one;
}
