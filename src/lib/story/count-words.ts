/**
 * A whole number as English writes it: `10,000`. The browser's own words for it are the same, but to ask for them
 * the first time takes as long as a seventh of the page's taking up its work, before the map can start.
 */
export const countWords = (count: number): string =>
	String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
