import type { LayerData } from '../../story/story.ts';
import { countWords } from '../../story/count-words.ts';

/*
 * The still map has the article's events alone. What it leaves out it says: the events of data sets, where
 * they are, and how many.
 */

/** Where else the events of a data set are, for this reader. */
export type Elsewhere = 'live map' | 'list' | 'nowhere';

/** A sentence on the events of a data set that the still map does not show. */
export function offStill({ count, source }: LayerData, elsewhere: Elsewhere): string {
	const events = `${countWords(count)} event${count === 1 ? '' : 's'}`;
	const [are, they] = count === 1 ? ['is', 'it'] : ['are', 'they'];
	const begin = `The ${events} of the data set “${source.title}” ${are} not on this still map`;
	switch (elsewhere) {
		case 'live map':
			return `${begin}: ${they} ${are} on the live map, which needs a script and WebGL.`;
		case 'list':
			return `${begin}: ${they} ${are} in the list of events.`;
		case 'nowhere':
			return `${begin}.`;
	}
}
