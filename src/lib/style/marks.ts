import { KINDS, STANDINGS, type Kind, type Standing, type StoryEvent } from '../story/story.ts';

/*
 * The forms of a marker. Three questions, three answers, each learnt at a glance:
 *
 * - shape: did something happen here (disc), or does the place only speak (speech bubble)?
 * - filled or hollow: does the article put it here and did it take place, or is the place from
 *   the record, or the thing only planned?
 * - edge: who says so? The firmer, the heavier: whole, ring with a quotation mark, dots, dashes.
 */

export type Shape = 'disc' | 'speaks';
export type Edge = 'solid' | 'quoted' | 'dotted' | 'dashed';

export interface Mark {
	readonly shape: Shape;
	readonly hollow: boolean;
	readonly edge: Edge;
}

/**
 * Names of the sprite's images. All are signed distance fields: the style gives the colour.
 *
 * - `disc`, `speaks`: the whole form; `-core`: the smaller form that leaves room for an edge.
 * - `-solid`, `-quoted`, `-dotted`, `-dashed`: the edges, drawn over the form.
 * - `-halo`: a ring round the open marker, 2 px wide, to be drawn below the form.
 * - `pointer`: an arrow head pointing north, for a layer out of view.
 * - `kind-…`: what happened, to be drawn on the form.
 *
 * The images of a shape lie on one another when drawn at the same spot: the middle of each is the
 * middle of the disc, or of the bubble without its tail.
 */
export type BaseId = Shape | `${Shape}-core`;
export type EdgeId = `${Shape}-${Edge}`;
export type HaloId = `${Shape}-halo`;
export type KindId = `kind-${Kind}`;
export type ImageId = BaseId | EdgeId | HaloId | KindId | 'pointer';

export const SHAPES = ['disc', 'speaks'] as const satisfies readonly Shape[];
export const EDGES = ['solid', 'quoted', 'dotted', 'dashed'] as const satisfies readonly Edge[];

/** Every image that a style may name, in the order of the sprite. */
export const IMAGE_IDS: readonly ImageId[] = [
	...SHAPES.flatMap((shape): ImageId[] => [
		shape,
		`${shape}-core`,
		...EDGES.map((edge): EdgeId => `${shape}-${edge}`),
		`${shape}-halo`
	]),
	'pointer',
	...KINDS.map(kindImage)
];

const EDGE_OF: Record<Standing, Edge> = {
	fact: 'solid',
	quoted: 'quoted',
	indirect: 'quoted',
	reported: 'dotted',
	claimed: 'dotted',
	analysis: 'dashed'
};

export function edgeOf(standing: Standing): Edge {
	return EDGE_OF[standing];
}

/** The marker of a site, from all the events there. The firmest standing gives the edge. */
export function markOf(events: readonly StoryEvent[]): Mark {
	const firmest = STANDINGS.find((standing) => events.some((it) => it.standing === standing));
	return {
		shape: events.length > 0 && events.every((it) => it.where.speaks) ? 'speaks' : 'disc',
		hollow: events.every((it) => it.where.from === 'record' || it.tense === 'planned'),
		edge: edgeOf(firmest ?? 'analysis')
	};
}

/** What to draw for a mark, from below: `base`, then `edge`, then the kind's icon or a number. */
export interface MarkImages {
	/** In the layer's colour; in paper where the mark is hollow. */
	readonly base: BaseId;
	/** In the layer's colour; null: the form is whole. */
	readonly edge: EdgeId | null;
	/** `icon-halo-width` of the base, in CSS pixels, in paper: the gap and the rim round the mark. */
	readonly haloPx: number;
}

export function imagesOf(mark: Mark): MarkImages {
	const { shape, hollow, edge } = mark;
	if (hollow) return { base: shape, edge: `${shape}-${edge}`, haloPx: RIM_PX };
	if (edge === 'solid') return { base: shape, edge: null, haloPx: RIM_PX };
	return { base: `${shape}-core`, edge: `${shape}-${edge}`, haloPx: RIM_PX + CORE_INSET_PX };
}

/** The paper rim round every marker, CSS pixels. */
export const RIM_PX = 1.5;
/** How much smaller a `-core` is than its whole form, on every side, CSS pixels. */
export const CORE_INSET_PX = 3;

export function kindImage(kind: Kind): KindId {
	return `kind-${kind}`;
}
