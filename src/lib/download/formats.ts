import type { Layer, Story, StoryEvent } from '../story/story.ts';
import { annotationsOf } from './annotations.ts';
import { csvOf } from './csv.ts';
import { kmlOf } from './kml.ts';

/** What is made of a story's values. GeoJSON is not among them: it is copied from the story's folder. */
export const MADE_FORMATS = ['csv', 'kml', 'jsonld'] as const;
export type MadeFormat = (typeof MADE_FORMATS)[number];

/** A layer, the events without a place, or all of the story. */
export interface Part {
	readonly layers: readonly Layer[];
	readonly events: readonly StoryEvent[];
}

export function madeText(story: Story, part: Part, format: MadeFormat): string {
	switch (format) {
		case 'csv':
			return csvOf(story.article, part.events);
		case 'kml':
			return kmlOf(story.article, part);
		case 'jsonld':
			return `${JSON.stringify(annotationsOf(story, part.events), null, '\t')}\n`;
	}
}
