/** What the map does, as whoever looks at the page from outside can read it: tests and the bench. */
export type MapAttribute = 'moving' | 'idle' | 'still';

/** Writes `data-map` on the root element. The page itself reads it nowhere. */
export function writeMapAttribute(state: MapAttribute): void {
	document.documentElement.dataset.map = state;
}
