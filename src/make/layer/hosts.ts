import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../../lib/story/feature.ts';
import { storyFolders } from '../stories.ts';

/*
 * Which hosts the layers of a root ask for tiles, besides the site's own. A page's policy refuses a host
 * that was not named at build (svelte.config.js), and an empty map would be all that a reader saw of it.
 */

/** A sentence for each layer whose tiles' host is not among those allowed. */
export async function refusedHosts(root: string, allowed: string): Promise<readonly string[]> {
	const hosts = allowed.split(/[\s,]+/);
	const stories = await storyFolders(root);
	return stories.flatMap((story) =>
		readdirSync(join(root, story))
			.filter((name) => name.endsWith('.geojson'))
			.flatMap((name) => {
				const host = hostOf(join(root, story, name));
				if (host === null || hosts.includes(host)) return [];
				return [
					`${story}/${name} has its tiles at ${host}, which no page may ask: allow it with TILE_HOSTS="${host}".`
				];
			})
	);
}

function hostOf(file: string): string | null {
	const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
	const layer = isObject(json) && isObject(json.layer) ? json.layer : {};
	const data = isObject(layer.data) ? layer.data : {};
	const address = isObject(data.tiles) ? String(data.tiles.address) : '/';
	return address.startsWith('/') ? null : new URL(address.replaceAll(/[{}]/g, '')).origin;
}
