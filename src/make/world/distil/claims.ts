import { execFileSync } from 'node:child_process';
import type { FeatureCollection, MultiLineString } from 'geojson';
import type { Position2 } from '../topology.ts';
import { rounded } from './focus.ts';
import { fileIn } from './packages.ts';

const path = 'usr/share/qgis/resources/data/world_map.gpkg';

interface Row {
	readonly name: string;
	readonly adm0_a3_l: string;
	readonly geom: string;
}

/** Natural Earth 4.1, disputed boundary lines at 1:10 million, out of QGIS's world map. */
export function distilClaims(packages: string): FeatureCollection<MultiLineString> {
	const file = fileIn(packages, 'qgis-common_3.22.16+dfsg-1_all.deb', path);
	const query = 'select name, adm0_a3_l, hex(geom) as geom from disputed_borders order by fid';
	const rows = JSON.parse(
		execFileSync('sqlite3', ['-json', file, query]).toString('utf8')
	) as Row[];
	return {
		type: 'FeatureCollection',
		features: rows.map(({ name, adm0_a3_l: state, geom }) => ({
			type: 'Feature',
			properties: { n: name, l: state },
			geometry: { type: 'MultiLineString', coordinates: linesOf(Buffer.from(geom, 'hex')) }
		}))
	};
}

/** Bytes before the geometry in a GeoPackage blob: header, reference system and a flat envelope. */
const headerBytes = 40;

/** OGC well-known binary, little-endian: a MultiLineString of LineStrings. */
function linesOf(blob: Buffer): Position2[][] {
	let offset = headerBytes + 5;
	const uint32 = () => blob.readUInt32LE((offset += 4) - 4);
	const double = () => blob.readDoubleLE((offset += 8) - 8);
	return Array.from({ length: uint32() }, () => {
		offset += 5;
		const line = Array.from({ length: uint32() }, () => [double(), double()]);
		return rounded(line, 4);
	});
}
