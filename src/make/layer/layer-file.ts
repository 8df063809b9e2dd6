import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoRoot } from '../stories.ts';
import type { Order } from './flags.ts';
import type { Summary } from './import-rows.ts';

/* Where a layer of rows lies, and its own small file, which is a layer's file like any other. */

export const ROWS_ENDING = '.rows.ndjson.gz';
export const REFUSED_ENDING = '.refused.csv';

/** The files of a layer in its story's folder. */
export function filesOf(story: string, layer: string, root = geoRoot()) {
	const at = (ending: string) => join(root, story, `${layer}${ending}`);
	return { layer: at('.geojson'), rows: at(ROWS_ENDING), refused: at(REFUSED_ENDING) };
}

interface Written {
	readonly layer?: { readonly title?: string; readonly names?: unknown };
	readonly features?: readonly unknown[];
}

/** Writes the layer's file. What an editor had put there stays: title, names, places. */
export function writeLayerFile(file: string, order: Order, summary: Summary): void {
	const before: Written = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as Written)
		: {};
	const collection = {
		type: 'FeatureCollection',
		...(summary.bbox ? { bbox: summary.bbox } : {}),
		layer: {
			title: before.layer?.title ?? order.title,
			names: before.layer?.names ?? order.names,
			data: {
				source: order.source,
				count: summary.kept,
				counts: summary.counts,
				days: summary.days,
				columns: summary.columns,
				rows: { file: `${order.layer}${ROWS_ENDING}`, sha256: summary.hash }
			}
		},
		features: before.features ?? []
	};
	writeFileSync(`${file}.part`, `${JSON.stringify(collection, null, '\t')}\n`);
	renameSync(`${file}.part`, file);
}
