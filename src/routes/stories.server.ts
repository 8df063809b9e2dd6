import { building } from '$app/environment';
import { readStories as readFromDisk } from '../make/stories.ts';

/* The stories, for whatever is prerendered. */

let read: ReturnType<typeof readFromDisk> | null = null;

/** A build reads and checks them once, not for each page; `npm run dev` does it anew for each request. */
export function readStories(): ReturnType<typeof readFromDisk> {
	if (!building) return readFromDisk();
	read ??= readFromDisk();
	return read;
}
