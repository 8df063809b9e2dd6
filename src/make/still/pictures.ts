import type { Sentence } from '../../lib/article/article.ts';
import { inSentence, type Passage } from '../../lib/article/in-sentence.ts';
import { correctedWords, storyCorrectedWords } from '../../lib/story/corrections.ts';
import { saidOfAll } from '../../lib/story/said.ts';
import type { Quote, Story, StoryEvent } from '../../lib/story/story.ts';
import { standingsWords } from '../../lib/event/words.ts';
import { drawPicture, PICTURE_MAP } from './picture.ts';
import type { Run } from './set-runs.ts';
import { countedStill, stillOfEvent } from './story-still.ts';

const CREDIT = 'Map: Natural Earth · Water © OpenStreetMap contributors, GSHHG · Names GeoNames';

/** The story's picture: its still map, and the first sentence that has an event. */
export function pictureOfStory(story: Story): Promise<Uint8Array> {
	const { article, title } = story;
	const first = firstWithEvent(story);
	const text = first ? article.text.slice(first.start, first.end) : title;
	const words = {
		title,
		passage: [{ text, grey: false }],
		corrected: storyCorrectedWords(story),
		source: publisherOf(story),
		credit: CREDIT
	};
	return drawPicture(words, countedStill(story, PICTURE_MAP));
}

/** A dateline, or a greeting, has none. */
function firstWithEvent({ article, events }: Story): Sentence | undefined {
	return article.paragraphs
		.flatMap(({ sentences }) => sentences)
		.find(({ start, end }) =>
			events.some(({ quotes }) => quotes.some((quote) => quote.start < end && start < quote.end))
		);
}

/** The story's picture in words. */
export function pictureWordsOf(story: Story): string {
	return countedStill(story, PICTURE_MAP).description;
}

/** An event's picture: the still map of its place, if it has one, and its first quote in its sentence. */
export function pictureOfEvent(story: Story, event: StoryEvent): Promise<Uint8Array> {
	const still = stillOfEvent(story, event, PICTURE_MAP);
	const passages = firstPassages(story, event);
	const said = standingsWords(
		saidOfAll(
			event,
			passages.flatMap(({ quotes }) => quotes)
		)
	);
	const words = {
		title: event.title,
		passage: passages.flatMap((passage, index) => runsOf(story, passage, index > 0)),
		corrected: correctedWords(event.notes),
		source: `${said}. ${publisherOf(story)}`,
		credit: still ? CREDIT : ''
	};
	return drawPicture(words, still);
}

/** The first sentence with a quote, and the words before or after it that the quote leans on. */
function firstPassages({ article }: Story, { quotes }: StoryEvent): readonly Passage<Quote>[] {
	const [first] = inSentence(article, quotes).filter((passage) => passage.quotes.length > 0);
	return inSentence(article, first?.quotes ?? quotes.slice(0, 1));
}

function runsOf({ article }: Story, { pieces }: Passage, follows: boolean): readonly Run[] {
	const runs = pieces.map(({ kind, start, end }) => ({
		text: article.text.slice(start, end),
		grey: kind === 'context'
	}));
	return follows ? [{ text: ' ', grey: true }, ...runs] : runs;
}

function publisherOf({ provenance: { publisher, rewrites } }: Story): string {
	return rewrites === null ? publisher : `${publisher}, after ${rewrites.publisher}`;
}
