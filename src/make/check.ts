import { coverageOf, gapWords } from '../lib/article/coverage.ts';
import { placeNamesOf } from '../lib/story/place-names.ts';
import type { Story } from '../lib/story/story.ts';
import { remarksOn } from '../lib/story/remarks.ts';
import { problemLines, remarkLines, summaryOf } from '../lib/story/summary.ts';
import { readStories } from './stories.ts';

/*
 * `npm run check`: reads every story and says, file by file, what its editor has to mend. Ends
 * with 1 where there is a problem, so that a build stops. Remarks on good stories stop nothing.
 */

const stories = await readStories();
if (stories.ok) {
	const today = new Date().toISOString().slice(0, 10);
	for (const story of stories.value) console.log(`${summaryOf(story)}; ${gaps(story)}`);
	const remarks = stories.value.flatMap((story) => remarksOn(story, today));
	for (const line of remarkLines(remarks)) console.log(line);
} else {
	for (const line of problemLines(stories.problems)) console.error(line);
	process.exitCode = 1;
}

/** Which sentences name a place or a date and have no event: nothing wrong, but worth another look. */
function gaps(story: Story): string {
	const quotes = story.events.flatMap(({ id, quotes }) =>
		quotes.map(({ start, end }) => ({ id, start, end }))
	);
	return gapWords(coverageOf(story.article, quotes, placeNamesOf(story)));
}
