import type { LayerId, Story } from '../story/story.ts';
import { LAYER_COLOURS } from './palette.ts';

/** The colour of a layer on the page; of what has no layer, soft ink. */
export function colourOf({ layers }: Story, layer: LayerId): string {
	const slot = layers.findIndex(({ id }) => id === layer);
	return slot < 0 ? 'var(--ink-soft)' : `var(--layer-${slot % LAYER_COLOURS.light.length})`;
}
