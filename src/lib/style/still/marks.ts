import { clusterSites, sitesOf, type Cluster } from '../../story/sites.ts';
import type { Story, StoryEvent } from '../../story/story.ts';
import { markOf } from '../marks.ts';
import { arrowTo } from './arrows.ts';
import type { Frame } from './frame.ts';
import { circlePath, tenth } from './names.ts';
import type { Colour, PathShape } from './shapes.ts';
import type { StillMark } from './still-mark.ts';
import { numbersOf, toldOf, type Telling } from './telling.ts';

/** Marks of one layer closer than this become one: units. */
const TOUCH = 44;
const RADIUS = 8;
/** Of the paper round it. */
const RIM = 2.5;

/** The marks of some of a story's events, layer by layer. */
export function marksOf(
	frame: Frame,
	story: Pick<Story, 'layers' | 'events'>,
	{ events, telling }: { readonly events: readonly StoryEvent[]; readonly telling: Telling }
): readonly StillMark[] {
	const numbers = numbersOf(story);
	const marks: StillMark[] = [];
	for (const [slot, layer] of story.layers.entries()) {
		const sites = sitesOf(events.filter((event) => event.layer === layer.id));
		const near = sites.filter(({ spot }) => frame.holds(frame.of(spot), RADIUS + RIM));
		const far = sites.filter((site) => !near.includes(site));
		const tell = (cluster: Cluster) => ({
			layer: layer.id,
			slot,
			title: layer.title,
			told: toldOf(cluster.events, telling, numbers)
		});
		for (const cluster of clusterSites(near, frame.zoom, TOUCH))
			marks.push(markAt(frame, cluster, tell(cluster)));
		// All that is away lies, from here, in one direction.
		const [first] = clusterSites(far, -20, Infinity);
		if (first) marks.push(arrowTo(frame, first, { ...tell(first), taken: marks }));
	}
	return marks;
}

interface Told extends Pick<StillMark, 'layer' | 'told'> {
	readonly slot: number;
	readonly title: string;
}

function markAt(frame: Frame, cluster: Cluster, { layer, slot, title, told }: Told): StillMark {
	const [x, y] = frame.of(cluster.spot);
	const colour: Colour = `layer-${slot}`;
	const { hollow, edge } = markOf(cluster.events);
	const disc = circlePath(x, y, RADIUS);
	const rim: PathShape = {
		kind: 'path',
		d: circlePath(x, y, RADIUS + RIM),
		fill: 'paper'
	};
	const face: PathShape = hollow
		? { kind: 'path', d: disc, fill: 'paper', stroke: colour, strokeWidth: 2, ...DASHES[edge] }
		: { kind: 'path', d: disc, fill: colour };
	const reach = RADIUS + RIM;
	return {
		layer,
		told,
		place: title,
		away: false,
		box: [tenth(x - reach), tenth(y - reach), tenth(x + reach), tenth(y + reach)],
		shapes: [rim, face]
	};
}

/** Who says so, where the mark is hollow: lib/style/marks.ts. */
const DASHES = {
	solid: {},
	quoted: {},
	dotted: { dash: [2, 3] },
	dashed: { dash: [6, 3] }
} as const;
