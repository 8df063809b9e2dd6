import type { Story } from '../../story/story.ts';
import type { RowsSource } from '../data/protocol.ts';

/** Where the rows of a story's layers are to be had; `site` is the site's whole address, as a worker must name it. */
export function sourcesOf(story: Story, site: string): readonly RowsSource[] {
	return story.layers.flatMap(({ id, data }, slot): readonly RowsSource[] => {
		if (data === null) return [];
		const { tiles } = data;
		if (tiles === null)
			return [{ id, slot, folder: `${site}/layers/${story.id}/${id}`, tiles: null }];
		const address = tiles.address.startsWith('/') ? site + tiles.address : tiles.address;
		return [{ id, slot, folder: null, tiles: { ...tiles, address } }];
	});
}
