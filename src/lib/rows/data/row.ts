import type { Kind, Precision, Standing, Tense } from '../../story/story.ts';

/*
 * A row of somebody's data set, as an event. It has no quotation: where an event of the article shows
 * its sentence, this one shows the row itself, and says that it is one.
 */
export interface Row {
	/** Where it stood in the imported file: the line, or the number of the feature, from 1. */
	readonly line: number;
	/** The data set's own id of it; null where it has none. */
	readonly id: string | null;
	/** [longitude, latitude]. */
	readonly at: readonly [number, number];
	/** EDTF; null: undated. */
	readonly when: string | null;
	readonly title: string;
	readonly kind: Kind;
	readonly standing: Standing;
	readonly tense: Tense;
	readonly place: string;
	readonly precision: Precision;
	readonly actors: readonly string[];
	/** The source that the data set names; null: none. */
	readonly speaker: string | null;
	/** The values as they stood there, in the order of the data set's columns. */
	readonly row: readonly string[];
}
