import { GROUND } from '$lib/style/palette.ts';
import { ICONS } from '../../make/still/icons.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What a device needs to install the site. All addresses are relative: they hold in any folder. */
export const GET: RequestHandler = () => {
	const manifest = {
		name: 'Dateline: news articles on maps that you can check',
		short_name: 'Dateline',
		description:
			'Every event at its place, at its date, with its precision, under the article’s own sentence.',
		lang: 'en',
		start_url: './',
		scope: './',
		display: 'standalone',
		theme_color: GROUND.light.paper,
		background_color: GROUND.light.paper,
		icons: Object.entries(ICONS)
			.filter(([name]) => name !== 'apple-touch-icon')
			.map(([name, { size, whole }]) => ({
				src: `icons/${name}.png`,
				sizes: `${size}x${size}`,
				type: 'image/png',
				purpose: whole ? 'maskable' : 'any'
			}))
	};
	return new Response(`${JSON.stringify(manifest, null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/manifest+json' }
	});
};
