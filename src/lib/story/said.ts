import type { Quote, Standing, StoryEvent } from './story.ts';

/** How something is asserted, and by whom. */
export interface Said {
	readonly standing: Standing;
	readonly speaker: string | null;
}

/** Of one quote of an event: the event's own, but for what the quote says otherwise. */
export function saidOf(
	{ standing, speaker }: Pick<StoryEvent, 'standing' | 'speaker'>,
	quote: Pick<Quote, 'standing' | 'speaker'>
): Said {
	return {
		standing: quote.standing ?? standing,
		speaker: quote.speaker === undefined ? speaker : quote.speaker
	};
}

/** The different ones among some quotes, in text order; a run of the same counts once. */
export function saidOfAll(
	event: Pick<StoryEvent, 'standing' | 'speaker'>,
	quotes: readonly Pick<Quote, 'standing' | 'speaker'>[]
): readonly Said[] {
	const all = quotes.map((quote) => saidOf(event, quote));
	return all.filter((said, index) => {
		const before = all[index - 1];
		return said.standing !== before?.standing || said.speaker !== before.speaker;
	});
}
