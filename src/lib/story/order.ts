import type { StoryEvent } from './story.ts';

/** Text order: by where the first quote starts, then ends, then by id, so that no two events tie. */
export function byTextOrder(
	a: Pick<StoryEvent, 'id' | 'quotes'>,
	b: Pick<StoryEvent, 'id' | 'quotes'>
): number {
	const [first] = a.quotes;
	const [second] = b.quotes;
	return (
		first.start - second.start || first.end - second.end || (a.id < b.id ? -1 : Number(a.id > b.id))
	);
}
