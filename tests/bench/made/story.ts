import { siteFeatures } from '../../../src/lib/map/site-features.ts';
import { areaFeatures } from '../../../src/lib/map/area-features.ts';
import { clusterSites, sitesOf } from '../../../src/lib/story/sites.ts';
import type { Story, StoryEvent } from '../../../src/lib/story/story.ts';
import { areasOf } from '../../../src/lib/style/areas-of.ts';
import { LAYER_COLOURS } from '../../../src/lib/style/palette.ts';
import { readStoryFolder } from '../../../src/make/stories.ts';
import { readStory } from '../../../src/lib/story/read-story.ts';
import type { LoneOfSize } from './data.ts';
import type { BenchStory } from '../pages/story.ts';
import { MADE_LAYER, MADE_TITLE, STORY } from '../sizes.ts';

/* The story as pages other than Dateline's have it: bundled with them, so that none has to wait for it. */

/** Markers are never joined on these pages: at this zoom none touch. */
const ALONE_ZOOM = 12;
const TOUCH_PX = 30;

export async function readTheStory(): Promise<Story> {
	const outcome = readStory(await readStoryFolder('geo', STORY));
	if (!outcome.ok) throw new Error(`The story ${STORY} is not whole: npm run check says why.`);
	return outcome.value;
}

export function benchStory(story: Story): BenchStory {
	const sites = sitesOf(story.events);
	const clusters = clusterSites(sites, ALONE_ZOOM, TOUCH_PX);
	return {
		layers: [
			...story.layers.map(({ id, title }, slot) => ({ id, title, colour: colourOf(slot) })),
			{ id: MADE_LAYER, title: MADE_TITLE, colour: colourOf(story.layers.length) }
		],
		marks: sites.map((site) => ({
			id: site.id,
			layer: site.layer,
			at: [site.spot[0] ?? 0, site.spot[1] ?? 0],
			popups: site.events.map(popupOf)
		})),
		sites: siteFeatures(clusters, { story, names: 'en', faint: new Set() }),
		areas: areaFeatures(areasOf(story))(new Map(story.layers.map(({ id }) => [id, true])))
	};
}

const colourOf = (slot: number): string =>
	LAYER_COLOURS.light[slot % LAYER_COLOURS.light.length] ?? '#000000';

function popupOf({ title, quotes, when, where }: StoryEvent) {
	return {
		title,
		facts: {
			quote: quotes.map(({ exact }) => exact).join(' '),
			date: when.words ?? '',
			place: where.name
		}
	};
}

/** The event of the story that is opened where there are no others: alone at its spot, and far from the rest. */
export function loneOfStory(story: Story): LoneOfSize {
	const sites = sitesOf(story.events).filter(({ events }) => events.length === 1);
	const away = (at: readonly number[]): number =>
		Math.min(
			...sitesOf(story.events)
				.filter(({ spot }) => spot !== at)
				.map(({ spot }) => Math.hypot((spot[0] ?? 0) - (at[0] ?? 0), (spot[1] ?? 0) - (at[1] ?? 0)))
		);
	const [site] = sites.toSorted((one, other) => away(other.spot) - away(one.spot));
	if (site === undefined) throw new Error('No event of the story is alone at its spot.');
	return {
		number: 0,
		at: [site.spot[0] ?? 0, site.spot[1] ?? 0],
		title: site.events[0].title
	};
}
