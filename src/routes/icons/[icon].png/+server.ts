import { error } from '@sveltejs/kit';
import { drawIcon, ICONS, type Icon } from '../../../make/still/icons.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(ICONS).map((icon) => ({ icon }));

export const GET: RequestHandler = async ({ params }) => {
	const icons: Readonly<Record<string, Icon>> = ICONS;
	const icon = icons[params.icon] ?? error(404, `There is no icon “${params.icon}”.`);
	const png = await drawIcon(icon);
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
