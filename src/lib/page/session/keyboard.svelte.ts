import { keyAction } from '$lib/reader/keys.ts';
import type { Session } from './session.svelte.ts';

/** Where a key writes text, or chooses by its letter. */
const TYPED_INTO =
	'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]';

/** What only the page can do for a key. */
export interface PageKeys {
	readonly search: () => void;
	readonly help: () => void;
}

/** Does what a pressed key is for: lib/reader/keys.ts. */
export function pressKey(press: KeyboardEvent, session: Session, page: PageKeys): void {
	const target = press.target instanceof Element ? press.target : null;
	const action = keyAction({
		key: press.key,
		withModifier: press.ctrlKey || press.altKey || press.metaKey,
		typing: target?.matches(TYPED_INTO) ?? false
	});
	if (action === null) return;
	switch (action.do) {
		case 'toggle': {
			const layer = session.story.layers[action.index];
			if (layer) session.toggle(layer.id);
			return;
		}
		case 'whole-story':
			return session.goToStory();
		case 'step':
			return session.step(action.by);
		case 'close':
			return session.close();
		case 'search':
			press.preventDefault();
			return page.search();
		case 'help':
			return page.help();
	}
}
