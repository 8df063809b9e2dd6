/** A stretch of a lane that nothing else may lie in, CSS pixels. */
export interface Stretch {
	readonly id: string;
	/** Groups lie one below the other in this order; no lane has two of them. */
	readonly group: number;
	readonly from: number;
	readonly to: number;
}

export interface Lane {
	readonly group: number;
	/** From left to right. */
	readonly ids: readonly string[];
}

/** Air between two neighbours in a lane, CSS pixels. */
const GAP_PX = 2;

/**
 * Lanes from top to bottom. Taken by where they begin, each stretch goes into the first lane of its
 * group that is free there: that needs as few lanes as stretches of a group lie over one another.
 */
export function lanesOf(stretches: readonly Stretch[]): readonly Lane[] {
	const groups = [...new Set(stretches.map(({ group }) => group))].toSorted(compareGroups);
	return groups.flatMap((group) => {
		const lanes: { ids: string[]; end: number }[] = [];
		for (const { id, from, to } of stretches.filter((it) => it.group === group).toSorted(byStart)) {
			const free = lanes.find((lane) => lane.end + GAP_PX <= from);
			if (free === undefined) lanes.push({ ids: [id], end: to });
			else {
				free.ids.push(id);
				free.end = to;
			}
		}
		return lanes.map(({ ids }) => ({ group, ids }));
	});
}

/** The order of the layers; what has none (-1) comes last. */
export function compareGroups(one: number, other: number): number {
	return (one < 0 ? Infinity : one) === (other < 0 ? Infinity : other)
		? 0
		: (one < 0 ? Infinity : one) - (other < 0 ? Infinity : other);
}

/** Of those that begin together the longest first, so that short ones stand side by side below it. */
function byStart(one: Stretch, other: Stretch): number {
	return one.from - other.from || other.to - one.to || (one.id < other.id ? -1 : 1);
}
