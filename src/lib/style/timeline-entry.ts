import { articleDateWords, recordDateWords } from '../event/words.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import type { TimelineEntry } from '../time/dating.ts';
import { edgeOf } from './marks.ts';

/** An event as the timeline draws it: in its layer's colour, edged like its marker. */
export function timelineEntry(story: Story, event: StoryEvent): TimelineEntry {
	return {
		id: event.id,
		title: event.title,
		group: story.layers.findIndex((layer) => layer.id === event.layer),
		article: event.when.article?.span ?? null,
		record: event.when.record?.span ?? null,
		articleWords: articleDateWords(event),
		recordWords: recordDateWords(event),
		hollow: event.tense === 'planned',
		edge: edgeOf(event.standing)
	};
}
