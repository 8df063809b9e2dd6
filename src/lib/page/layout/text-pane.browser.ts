import { tick } from 'svelte';
import type { StoryEvent } from '$lib/story/story.ts';
import { scrollToShow } from './motion.browser.ts';

/** Longest wait for typefaces, ms. */
const PATIENCE = 1_000;

/** Until the text stands in its own typefaces, or they are late: what is brought into view then stays there. */
export async function typeset(): Promise<void> {
	await tick();
	const late = new Promise((done) => setTimeout(done, PATIENCE));
	await Promise.race([document.fonts.ready, late]);
}

/** Brings an event's words and its row into their panes' view. */
export function reveal(event: StoryEvent): void {
	scrollToShow(`quote-${event.id}`, 'nearest');
	scrollToShow(`event=${event.id}`, 'nearest');
}

/** To the event's own words in the article. */
export function readInArticle(event: StoryEvent): void {
	scrollToShow(`quote-${event.id}`, 'center');
	document.getElementById(`quote-${event.id}`)?.querySelector('a')?.focus({ preventScroll: true });
}
