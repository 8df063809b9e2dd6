import { problemLines, summaryOf } from '../lib/story/summary.ts';
import { readStories } from './stories.ts';

/*
 * `npm run check`: reads every story and says, file by file, what its editor has to mend. Ends
 * with 1 where there is a problem, so that a build stops.
 */

const stories = await readStories();
if (stories.ok) {
	for (const story of stories.value) console.log(summaryOf(story));
} else {
	for (const line of problemLines(stories.problems)) console.error(line);
	process.exitCode = 1;
}
