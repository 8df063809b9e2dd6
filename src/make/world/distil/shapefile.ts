import { execFileSync } from 'node:child_process';
import type { FeatureCollection } from 'geojson';

/**
 * A shapefile as GeoJSON, by the npm package shapefile's own tool. Its .dbf is read in `encoding`:
 * Natural Earth's older tables are in Windows-1252.
 */
export function readShapefile(file: string, encoding: string): FeatureCollection {
	const tool = ['--yes', '--package', 'shapefile@0.6.6', 'shp2json'];
	const output = execFileSync('npx', [...tool, '--encoding', encoding, file], {
		maxBuffer: 1 << 30
	});
	return JSON.parse(output.toString('utf8')) as FeatureCollection;
}
