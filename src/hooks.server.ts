import { createHash } from 'node:crypto';
import { base } from '$app/paths';
import { markForms } from '$lib/style/mark-forms.ts';
import type { Handle } from '@sveltejs/kit';

/* What of a page is not its components': the markers' forms, the fonts it asks for, and where 404.html finds its files. */

export const handle: Handle = ({ event, resolve }) => {
	const { id } = event.route;
	const fonts = FONTS[id ?? ''];
	return resolve(event, {
		preload: ({ type, path }) => type !== 'font' || (fonts?.test(path) ?? false),
		transformPageChunk: ({ html }) => {
			const marked = html.replace('%marks%', MARKED.has(id) ? markForms() : '');
			return id === '/404' ? fromTop(marked) : marked;
		}
	});
};

/** Pages with markers on them. */
const MARKED: ReadonlySet<string | null> = new Set(['/[story]', '/[story]/embed']);

/**
 * What a story's pages are set in at their opening, asked for with the page: a font that comes after the first
 * layout has all of the page laid out, painted and rastered anew. `letters`: of the map's names, nearly
 * everywhere, some have an accent.
 */
const FONTS: Readonly<Record<string, RegExp>> = {
	'/[story]': /dateline-(?:\w+-basic|sans-letters-400)-/,
	'/[story]/embed': /dateline-(?:sans-basic|sans-letters-400|serif-basic-(?:600|400-italic))/,
	'/[story]/[event]': /dateline-\w+-basic-/
};

/**
 * Pages name their files from where they lie, so that the site works in any folder. But 404.html is
 * served at every depth, and has to name them from the top.
 */
function fromTop(html: string): string {
	const named = html.replaceAll('"./', `"${base}/`).replaceAll('url(./', `url(${base}/`);
	// The page's policy lets its rules in by their hash.
	return named.replaceAll(hashOfStyle(html), hashOfStyle(named));
}

function hashOfStyle(html: string): string {
	const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
	return createHash('sha256').update(style).digest('base64');
}
