/** What is known of a layer's list of rows. */
export interface RowsListed {
	/** Their host gives a list of them. */
	readonly isListed: boolean;
	/** How many rows layers, filters and time leave. */
	readonly left: number;
	/** A filter by actor is chosen. */
	readonly byActor: boolean;
	/** Of the rows that are left, how many are in the view that the list keeps to: `all`: it keeps to none; `unknown`: not counted yet; `many`: the view is too wide. */
	readonly inView: number | 'all' | 'unknown' | 'many';
}

/** What to say where a list of rows is empty: what hides them, and how to see them again; null: it is not. */
export function whyNoRows({ isListed, left, byActor, inView }: RowsListed): string | null {
	if (!isListed) return 'These events are on the map alone: their host gives no list of them.';
	if (left === 0)
		return byActor
			? 'None is shown: a filter by actor is chosen, and it knows the article’s actors alone. Clear it to see the events of this data set.'
			: 'None is shown: no event of this data set has all that filters and time ask for.';
	switch (inView) {
		case 'many':
			return 'Too many places are in this view of the map for a list: come nearer on the map.';
		case 'unknown':
			return 'On its way …';
		case 0:
			return 'None is in this view of the map.';
		default:
			return null;
	}
}
