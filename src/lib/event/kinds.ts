import type { Kind } from '../story/story.ts';
import { KIND_PATHS } from './kind-paths.ts';

/** The view box of every kind's icon. */
export const KIND_VIEW_BOX = '0 0 256 256';

/** Where the icons come from: MIT asks that it be said. */
export const KIND_ICONS_CREDIT = {
	name: 'Phosphor Icons',
	licence: 'MIT',
	copyright: 'Copyright (c) 2023 Phosphor Icons',
	url: 'https://phosphoricons.com'
} as const;

/** A kind in plain words, with a capital. */
export const KIND_LABELS: Record<Kind, string> = {
	talks: 'Talks',
	statement: 'Statement',
	pledge: 'Pledge',
	criticism: 'Criticism',
	invitation: 'Invitation',
	overthrow: 'Overthrow',
	succession: 'Succession',
	clash: 'Clashes',
	'air-strike': 'Air strike',
	incursion: 'Incursion',
	attack: 'Attack',
	asylum: 'Asylum',
	relations: 'Relations',
	analysis: 'Analysis'
};

/** SVG path data in `KIND_VIEW_BOX`, to be filled (non-zero rule). */
export function kindPath(kind: Kind): string {
	return KIND_PATHS[kind];
}
