import type { Story, StoryEvent } from '../../story/story.ts';

/*
 * What a still map says beside its marks. The live map's markers carry counts, so a bare figure on a
 * mark would be taken for one: here figures stand in words, "no. 9" or "3 events", and never on it.
 */

/**
 * `numbers`: the events' numbers in the text, where a list of them is read beside the map; `counts`:
 * how many there are, where nothing is; `place`: nothing, on the map of one event.
 */
export type Telling = 'numbers' | 'counts' | 'place';

/** The events' numbers: their place in the text, from 1, whatever else is shown. */
export type Numbers = ReadonlyMap<StoryEvent['id'], number>;

export function numbersOf(story: Pick<Story, 'events'>): Numbers {
	return new Map(story.events.map(({ id }, index) => [id, index + 1]));
}

/** "no. 9", "nos. 4, 5, 11", "3 events"; empty where the place says it all. */
export function toldOf(
	events: readonly Pick<StoryEvent, 'id'>[],
	telling: Telling,
	numbers: Numbers
): string {
	switch (telling) {
		case 'place':
			return '';
		case 'counts':
			return `${events.length} event${events.length === 1 ? '' : 's'}`;
		case 'numbers': {
			const words = numberWords(events.map(({ id }) => numbers.get(id) ?? 0));
			return `${events.length === 1 ? 'no.' : 'nos.'} ${words}`;
		}
	}
}

/** "1, 3, 13–15": three and more in a row are a range. */
export function numberWords(numbers: readonly number[]): string {
	const runs: number[][] = [];
	for (const number of [...numbers].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run?.at(-1) === number - 1) run.push(number);
		else runs.push([number]);
	}
	return runs
		.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)))
		.join(', ');
}

interface Told {
	/** "Damascus", or "Moscow, 2,540 km north". */
	readonly place: string;
	readonly told: string;
	readonly away: boolean;
}

const BEGINNING: Readonly<Record<Telling, string>> = {
	numbers: 'Map with the events’ numbers.',
	counts: 'Map with how many events each place has.',
	place: 'Map of the event’s place.'
};

/** The map in words: its text alternative. */
export function descriptionOf(marks: readonly Told[], telling: Telling): string {
	const words = marks.map(({ place, told, away }) => {
		const where = away ? `beyond its edge ${place}` : place;
		return told === '' ? where : `${where}: ${told}`;
	});
	return `${BEGINNING[telling]} ${words.join('; ')}.`;
}
