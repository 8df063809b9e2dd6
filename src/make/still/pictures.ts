import type { Story, StoryEvent } from '../../lib/story/story.ts';
import { standingWords } from '../../lib/event/words.ts';
import { drawPicture, PICTURE_MAP } from './picture.ts';
import { countedStill, stillOfEvent } from './story-still.ts';

const CREDIT = 'Map: Natural Earth · Water © OpenStreetMap contributors, GSHHG · Names GeoNames';

/** The story's picture: its still map, and the article's first sentence. */
export function pictureOfStory(story: Story): Promise<Uint8Array> {
	const { article, title } = story;
	const first = article.paragraphs[0]?.sentences[0];
	const quote = first ? article.text.slice(first.start, first.end) : title;
	const words = { title, quote, source: publisherOf(story), credit: CREDIT };
	return drawPicture(words, countedStill(story, PICTURE_MAP));
}

/** The story's picture in words. */
export function pictureWordsOf(story: Story): string {
	return countedStill(story, PICTURE_MAP).description;
}

/** An event's picture: the still map of its place, if it has one, and its first quote. */
export function pictureOfEvent(story: Story, event: StoryEvent): Promise<Uint8Array> {
	const still = stillOfEvent(story, event, PICTURE_MAP);
	const [{ exact: quote }] = event.quotes;
	const source = `${standingWords(event)}. ${publisherOf(story)}`;
	return drawPicture({ title: event.title, quote, source, credit: still ? CREDIT : '' }, still);
}

function publisherOf({ provenance: { publisher, rewrites } }: Story): string {
	return rewrites === null ? publisher : `${publisher}, after ${rewrites.publisher}`;
}
