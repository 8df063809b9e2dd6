import { keyAction } from '$lib/reader/keys.ts';
import type { Layer } from '$lib/story/story.ts';
import type { Actions } from '$lib/page/session/actions.ts';

/** Where a key writes text, or chooses by its letter. */
const TYPED_INTO =
	'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]';

export interface PageKeys {
	readonly actions: Actions;
	/** In the order of the number keys. */
	readonly layers: readonly Layer[];
	/** What only the page can do. */
	readonly search: () => void;
	readonly help: () => void;
}

/** Does what a pressed key is for: lib/reader/keys.ts. */
export function pressKey(press: KeyboardEvent, { actions, layers, search, help }: PageKeys): void {
	const target = press.target instanceof Element ? press.target : null;
	const action = keyAction({
		key: press.key,
		withModifier: press.ctrlKey || press.altKey || press.metaKey,
		typing: target?.matches(TYPED_INTO) ?? false
	});
	if (action === null) return;
	switch (action.do) {
		case 'toggle': {
			const layer = layers[action.index];
			if (layer) actions.toggle(layer.id);
			return;
		}
		case 'whole-story':
			return actions.goToStory();
		case 'step':
			return actions.step(action.by);
		case 'close':
			return actions.close();
		case 'search':
			press.preventDefault();
			return search();
		case 'help':
			return help();
	}
}
