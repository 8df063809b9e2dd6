import type { Plugin as PostcssPlugin } from 'postcss';
import { MEDIA } from '../lib/style/media.ts';

/*
 * What style sheets become before they are built in: libraries' are cut, the page's media queries written out.
 *
 * maplibre-gl's is mostly the pictures of buttons and popups that this map does not have:
 * what it does have is the canvas, its gestures and the scale.
 */

const ABSENT =
	/maplibregl-(?:attrib|compact|popup|marker|user-location|spin|pseudo-fullscreen|ctrl(?: button|-(?:attrib|fullscreen|geolocate|globe|group|icon|logo|shrink|terrain|compass|zoom)))/;

/** Leaves out of the sheet the rules of what is not on the map. */
export const mapSheet: PostcssPlugin = {
	postcssPlugin: 'dateline:map-sheet',
	OnceExit(sheet) {
		if (!sheet.source?.input.file?.endsWith('/maplibre-gl.css')) return;
		sheet.walkRules((rule) => {
			const kept = rule.selectors.filter((selector) => !ABSENT.test(selector));
			if (kept.length === 0) rule.remove();
			else if (kept.length < rule.selectors.length) rule.selectors = kept;
		});
		sheet.walkAtRules((rule) => {
			if (ABSENT.test(rule.params) || rule.nodes?.length === 0) rule.remove();
		});
	}
};

/** Leaves out of the fonts' sheets what browsers without woff2 would take: none of them runs this page. */
export const fontSheet: PostcssPlugin = {
	postcssPlugin: 'dateline:font-sheet',
	Once(sheet) {
		sheet.walkDecls('src', (face) => {
			face.value = face.value.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/, '');
		});
	}
};

/** Writes out the page's own media queries: `@media (--narrow)`. */
export const mediaSheet: PostcssPlugin = {
	postcssPlugin: 'dateline:media-sheet',
	AtRule: {
		media(rule) {
			rule.params = rule.params.replace(/\((--[a-z]+)\)/g, (written, name) => {
				const query = Object.entries(MEDIA).find(([known]) => known === name)?.[1];
				if (query === undefined) throw rule.error(`${written} is not in src/lib/style/media.ts.`);
				return query;
			});
		}
	}
};
