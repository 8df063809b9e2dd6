/** What Natural Earth says of a place. */
export interface RankedPlace {
	readonly name: string;
	readonly country: string;
	/** Scale rank, 0 to 10: low is shown earlier. */
	readonly rank: number;
	readonly isCapital: boolean;
}

/** 0 capital, 1 seat of a province, 2 of a district, 3 none, by GeoNames' feature code. */
export function seatOf(code: string): number {
	const index = ['PPLC', 'PPLA', 'PPLA2'].indexOf(code);
	return index < 0 ? 3 : index;
}

/** People and the rank that a place of that size gets where Natural Earth gives none. */
const sizes: readonly (readonly [people: number, rank: number])[] = [
	[1_000_000, 6],
	[300_000, 7],
	[100_000, 8],
	[50_000, 9],
	[20_000, 10],
	[5_000, 11]
];

/** 0 to 12. Natural Earth's rank, at most 9; else by size, a seat before others of its size. */
export function rankOf(known: RankedPlace | undefined, seat: number, people: number): number {
	if (known) return Math.min(known.rank, known.isCapital ? 3 : 9);
	if (seat === 0) return 6;
	const bySize = sizes.find(([least]) => people >= least)?.[1] ?? 12;
	if (seat === 1) return Math.min(bySize, 8);
	return seat === 2 && people >= 5_000 ? Math.min(bySize, 10) : bySize;
}
