import { bboxOf } from '../../lib/story/bbox.ts';
import type { Extent } from '../../lib/story/extent.ts';
import type { Layer, Story, StoryEvent } from '../../lib/story/story.ts';
import circle from '@turf/circle';
import type { Outlines } from '../../lib/style/names/outlines.ts';
import { storyCountries } from '../../lib/style/names/story-countries.ts';
import type { Naming } from '../../lib/style/still/area-names.ts';
import { readContested } from '../world/contested.ts';
import { readOutlines } from '../world/outlines/file.ts';
import type { FrameSize } from '../../lib/style/still/frame.ts';
import type { StillMap } from '../../lib/style/still/shapes.ts';
import { stillMap } from '../../lib/style/still/still-map.ts';
import { groundFrom } from './tiles.ts';

const NO_BLEED = { x: 0, y: 0 };
/** Its margin lies beneath what is round the free part of a window: little of it, so that a pointer in it is whole. */
const PAGE: FrameSize = { width: 640, height: 560, margin: 14, bleed: { x: 340, y: 250 } };
const EVENT: FrameSize = { width: 480, height: 380, margin: 28, bleed: NO_BLEED };

const groundOf = groundFrom();

/** Read once: every story and event has a still map. */
let outlines: Outlines | undefined;
const contested = readContested();

/** Codes of the countries that a story concerns. */
export function countriesOfStory(story: Story): readonly string[] {
	outlines ??= readOutlines();
	return storyCountries(story, outlines, contested);
}

function namingOf(story: Story): Naming {
	outlines ??= readOutlines();
	return { outlines, countries: new Set(countriesOfStory(story)) };
}

/** The whole story's still map, for the page where the list of its events has their numbers. */
export function stillOfStory(story: Story): StillMap {
	return stillMap({ ...wholeOf(story), telling: 'numbers', size: PAGE, groundOf });
}

/** The same for where nothing but the map is seen. */
export function countedStill(story: Story, size: FrameSize): StillMap {
	return stillMap({ ...wholeOf(story), telling: 'counts', size, groundOf });
}

function wholeOf(story: Story) {
	return { story, events: story.events, extent: story.view, naming: namingOf(story) };
}

/** The still map of an event's place; null for an event without one. */
export function stillOfEvent(
	story: Story,
	event: StoryEvent,
	size: FrameSize = EVENT
): StillMap | null {
	const layer = story.layers.find(({ id }) => id === event.layer);
	const { spot } = event;
	if (!layer || !spot) return null;
	const extent = placeOf(layer, event, spot);
	const naming = namingOf(story);
	return stillMap({ story, events: [event], telling: 'place', extent, size, naming, groundOf });
}

/** So many metres round a spot the neighbourhood is drawn at least. */
const NEIGHBOURHOOD_M = 40_000;

/** The area in which the event lies, and never less than a neighbourhood in which to find it. */
function placeOf(layer: Layer, { where }: StoryEvent, spot: readonly number[]): Extent {
	const radius = Math.max(NEIGHBOURHOOD_M, (where.radiusM ?? 0) * 2);
	const around = circle([...spot], radius, { units: 'meters' }).geometry;
	const within = where.precision === 'building' || where.precision === 'city' ? [] : layer.places;
	const box = bboxOf([around, ...within.map(({ geometry }) => geometry)]);
	return box ?? layer.bbox;
}
