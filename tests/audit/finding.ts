/* What the audit says: one finding for each thing that a check looked at. */

export interface Finding {
	/** What was looked at: a page, a file, a list. */
	readonly of: string;
	/** In a few words, for the table: "21 pages, 412 links". */
	readonly says: string;
	/** A sentence for each thing that is wrong; empty where all is well. */
	readonly faults: readonly string[];
	/** Where it stands for tests: how many of them; else it counts as one. */
	readonly tests?: { readonly passed: number; readonly failed: number };
	/** Where it was not the last thing that was waited for: how long it took. */
	readonly milliseconds?: number;
}

/** The built site: its folder, and where it is served (no slash at the end). */
export interface Site {
	readonly folder: string;
	readonly url: string;
}

/** Gives its findings as it comes to them, so that a long check shows that it moves. */
export type Check = (site: Site) => AsyncIterable<Finding> | Iterable<Finding>;
