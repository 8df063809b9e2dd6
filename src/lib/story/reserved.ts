/*
 * Names that the site keeps for itself: a story or an event so called would have its page where
 * another file already is. A test holds the lists to the routes and to what is served as it is.
 */

/** Beside the stories' pages: other pages, and folders of files. `geo/world` is reference geography. */
export const TAKEN_BESIDE_STORIES: readonly string[] = [
	'404',
	'licences',
	'basemap',
	'outlines',
	'icons',
	'sprite',
	'world'
];

/** Beside the events' pages of one story. `embed` is kept for a view inside other pages. */
export const TAKEN_BESIDE_EVENTS: readonly string[] = ['data', 'embed', 'notes'];
