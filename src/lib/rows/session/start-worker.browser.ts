import { base } from '$app/paths';
import type { Story } from '../../story/story.ts';
import type { RowsWorker } from '../data/protocol.ts';
import { RowsClient } from '../worker/rows-client.ts';
import { sourcesOf } from './rows-sources.ts';

/** Starts the worker that has a story's rows. */
export function startWorker(story: Story): RowsWorker {
	return new RowsClient(sourcesOf(story, location.origin + base));
}
