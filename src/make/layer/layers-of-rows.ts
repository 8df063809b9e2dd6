import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject } from '../../lib/story/feature.ts';
import { geoRoot, storyFolders } from '../stories.ts';
import type { LayerOfRows } from './cut/cut-layer.ts';

export interface FoundLayer {
	readonly story: string;
	readonly layer: string;
	readonly rows: LayerOfRows;
}

/** Every layer of every story whose rows lie in a file beside it. The files were checked before. */
export async function layersOfRows(root = geoRoot()): Promise<readonly FoundLayer[]> {
	const stories = await storyFolders(root);
	return stories.flatMap((story) =>
		readdirSync(join(root, story))
			.filter((name) => name.endsWith('.geojson'))
			.flatMap((name) => {
				const file = join(root, story, name);
				const rows = rowsOf(file);
				return rows ? [{ story, layer: name.slice(0, -'.geojson'.length), rows }] : [];
			})
	);
}

function rowsOf(file: string): LayerOfRows | null {
	const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
	const layer = isObject(json) && isObject(json.layer) ? json.layer : {};
	const data = isObject(layer.data) ? layer.data : {};
	if (!isObject(data.rows)) return null;
	return {
		file: join(dirname(file), String(data.rows.file)),
		sha256: String(data.rows.sha256),
		count: Number(data.count),
		columns: Array.isArray(data.columns) ? data.columns.map(String) : []
	};
}
