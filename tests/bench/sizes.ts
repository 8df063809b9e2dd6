/* How many events a page has, and under which names they are found. */

/** The seed's own story; every other size is that story with made-up events besides. */
export const STORY_ALONE = 19;
export const SIZES = [STORY_ALONE, 1_000, 10_000, 100_000, 1_000_000] as const;

export const STORY = 'syria-russia';
/** The layer of made-up events, in every story that has one. */
export const MADE_LAYER = 'made';
export const MADE_TITLE = 'Made-up events';

/** The story's id, which is its address on Dateline's site. */
export const storyOfSize = (size: number): string =>
	size === STORY_ALONE ? STORY : `made-${size}`;
