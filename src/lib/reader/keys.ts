/** What a single key does: product.md, "Keys". The map itself answers to arrows, + and -. */
export type KeyAction =
	| { readonly do: 'toggle'; readonly index: number }
	| { readonly do: 'whole-story' }
	| { readonly do: 'step'; readonly by: 1 | -1 }
	| { readonly do: 'search' }
	| { readonly do: 'close' }
	| { readonly do: 'help' };

export interface KeyPress {
	readonly key: string;
	/** Ctrl, Alt or Meta is held. */
	readonly withModifier: boolean;
	/** The focus is where keys write text. */
	readonly typing: boolean;
}

/** The action of a key; null: none, let it pass. Single keys never fire while typing. */
export function keyAction({ key, withModifier, typing }: KeyPress): KeyAction | null {
	if (withModifier) return null;
	if (key === 'Escape') return { do: 'close' };
	if (typing) return null;
	if (/^[1-9]$/.test(key)) return { do: 'toggle', index: Number(key) - 1 };
	switch (key) {
		case '0':
			return { do: 'whole-story' };
		case 'j':
			return { do: 'step', by: 1 };
		case 'k':
			return { do: 'step', by: -1 };
		case '/':
			return { do: 'search' };
		case '?':
			return { do: 'help' };
		default:
			return null;
	}
}

/** For the list of keys that the reader can call up. */
export const KEYS: readonly { readonly keys: string; readonly does: string }[] = [
	{ keys: 'Arrows', does: 'Move the map, when it has the focus' },
	{ keys: '+ −', does: 'Zoom in and out, when the map has the focus' },
	{ keys: '1 – 9', does: 'Show or hide a layer' },
	{ keys: '0', does: 'The whole story in view' },
	{ keys: 'j k', does: 'Next and previous event: in the order of the text, of a data set in time' },
	{ keys: '/', does: 'Search' },
	{ keys: 'Esc', does: 'Close' },
	{ keys: '?', does: 'These keys' }
];
