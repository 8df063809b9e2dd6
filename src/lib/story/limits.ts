/*
 * How much of anything a story may hold: the one table of limits. They are far above what a story
 * needs and far below what would hang a build or break a popup. Texts are counted in UTF-16 units.
 */
export const LIMITS = {
	/** Bytes in one file: 5 MB. */
	fileBytes: 5_000_000,
	/** Brackets inside brackets; a MultiPolygon's coordinates reach 8, a note's source 8. */
	depth: 20,
	frontMatter: 20_000,
	features: 500,
	/** Positions in one feature: the search for crossings looks at every pair of its edges. */
	positions: 2_000,
	/** The deepest a pyramid of tiles may go. */
	zoom: 22,
	/** The number keys 1 to 9 toggle them. */
	layers: 9,
	/** HistoryEntries in a list of quotes, actors, relations, notes or sources. */
	entries: 50,
	id: 64,
	/** An event's title fits the popup's head and the list's row. */
	title: 70,
	/** Names of places, people, publishers, parts and labels. */
	name: 200,
	/** A headline, a bibliographic title. */
	headline: 300,
	/** A note, a provenance, a quotation. */
	text: 2_000,
	/** RFC 9110 4.1 asks for 8,000 octets at least; what people paste stays far below. */
	url: 2_000,
	/** An uncertainty drawn as a circle, metres. */
	radiusM: 500_000
} as const;
