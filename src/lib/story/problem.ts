/** Something an editor has to mend: which file, where in it, what is wrong, and what to do. */
export interface Problem {
	/** Relative to the story's folder's parent: `syria-russia/damascus.geojson`. */
	readonly file: string;
	/** `feature "assad-deposed"`, `feature 3 (no id)`, `line 4, column 2`; null: the file as a whole. */
	readonly at: string | null;
	/** A sentence with the offending value in it. */
	readonly what: string;
	/** A sentence that says what to do. */
	readonly fix: string;
}

/** What reading yields: the value, or every problem at once; never half of both. */
export type Outcome<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** Names one problem; the file is known to whoever made this function. */
export type Complain = (at: string | null, what: string, fix: string) => void;

/** Complaints about one file, in the order they are met, put at the end of `into`. */
export function complaintsAbout(file: string, into: Problem[]): Complain {
	return (at, what, fix) => {
		into.push({ file, at, what, fix });
	};
}
