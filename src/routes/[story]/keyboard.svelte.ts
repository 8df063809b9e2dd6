import { keyAction } from '$lib/reader/keys.ts';
import type { Reading } from './reading.svelte.ts';

/** Where a key writes text, or chooses by its letter. */
const TYPED_INTO =
	'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]';

/** What only the page can do for a key. */
export interface PageKeys {
	readonly search: () => void;
	readonly help: () => void;
}

/** Does what a pressed key is for: lib/reader/keys.ts. */
export function pressKey(press: KeyboardEvent, reading: Reading, page: PageKeys): void {
	const target = press.target instanceof Element ? press.target : null;
	const action = keyAction({
		key: press.key,
		withModifier: press.ctrlKey || press.altKey || press.metaKey,
		typing: target?.matches(TYPED_INTO) ?? false
	});
	if (action === null) return;
	switch (action.do) {
		case 'toggle': {
			const layer = reading.story.layers[action.index];
			if (layer) reading.toggle(layer.id);
			return;
		}
		case 'whole-story':
			return reading.goToStory();
		case 'step':
			return reading.step(action.by);
		case 'close':
			return reading.close();
		case 'search':
			press.preventDefault();
			return page.search();
		case 'help':
			return page.help();
	}
}
