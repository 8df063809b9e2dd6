import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { LIMITS } from './limits.ts';
import { readPosition, type Fault } from './positions.ts';
import { closureFaults, polygonFaults } from './rings.ts';
import { either, nearestWord, numberWords, shown } from './wording.ts';

/* One geometry of a file, proved to be an RFC 7946 Point, Polygon or MultiPolygon. */

export type Shape = Point | Polygon | MultiPolygon;
export type Area = Polygon | MultiPolygon;

/** Receives what is wrong; who passes it knows the file and the feature. */
export type Refuse = (fault: Fault) => void;

const TYPES = ['Point', 'Polygon', 'MultiPolygon'] as const;
const UNUSED = ['MultiPoint', 'LineString', 'MultiLineString', 'GeometryCollection'];

/** The geometry; null for none, as RFC 7946 3.2 allows; undefined after a refusal. */
export function readGeometry(value: unknown, refuse: Refuse): Shape | null | undefined {
	if (value === null) return null;
	if (typeof value !== 'object' || Array.isArray(value)) {
		refuse({
			what: `The geometry is ${shown(value)}.`,
			fix: 'Write an object with "type" and "coordinates", or null for no place.'
		});
		return undefined;
	}
	const { type, coordinates, ...others }: { type?: unknown; coordinates?: unknown } = value;
	for (const member of Object.keys(others)) {
		refuse({
			what: `The geometry has the member ${shown(member)}, which does not belong there.`,
			fix: 'Take it out; a geometry has "type" and "coordinates".'
		});
	}
	const known = TYPES.find((name) => name === type);
	if (known) return readCoordinates(known, { coordinates, refuse });
	refuse(wrongType(type));
	return undefined;
}

export function isArea(shape: Shape): shape is Area {
	return shape.type !== 'Point';
}

/** The polygons of an area, each a list of rings. */
export function polygonsOf(area: Area): readonly Position[][][] {
	return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
}

function wrongType(type: unknown): Fault {
	const what = `The geometry's type is ${shown(type)}.`;
	if (typeof type !== 'string' || UNUSED.includes(type)) {
		return {
			what,
			fix: `Draw it as ${either(TYPES)}: a story has spots and areas, no lines and no collections.`
		};
	}
	const nearest = nearestWord(type, TYPES);
	return { what, fix: `Write ${either(TYPES)}${nearest ? `; the nearest is "${nearest}"` : ''}.` };
}

interface Coordinates {
	readonly coordinates: unknown;
	readonly refuse: Refuse;
}

function readCoordinates(
	type: Shape['type'],
	{ coordinates, refuse }: Coordinates
): Shape | undefined {
	const reader = new CoordinateReader();
	const shape = reader.read(type, coordinates);
	const [first, ...others] = reader.faults;
	if (first) {
		const more =
			others.length > 0 ? ` And ${numberWords(others.length)} more like it in this geometry.` : '';
		refuse({ what: `${first.what}.${more}`, fix: first.fix });
		if (reader.numbers && isArea(shape)) polygonsOf(shape).flatMap(closureFaults).forEach(refuse);
		return undefined;
	}
	if (reader.count > LIMITS.positions) {
		refuse({
			what: `The geometry has ${numberWords(reader.count)} positions; the limit is ${numberWords(LIMITS.positions)}.`,
			fix: 'Simplify its outline.'
		});
		return undefined;
	}
	const faults = isArea(shape) ? polygonsOf(shape).flatMap(polygonFaults) : [];
	faults.forEach(refuse);
	return faults.length > 0 ? undefined : shape;
}

/** Walks nested coordinates; counts positions, and keeps what is wrong on the way. */
class CoordinateReader {
	readonly faults: Fault[] = [];
	count = 0;
	/** Whether every position is two numbers, if out of range: then the rings can still be looked at. */
	numbers = true;

	read(type: Shape['type'], coordinates: unknown): Shape {
		switch (type) {
			case 'Point':
				return { type, coordinates: this.position(coordinates, 'coordinates') };
			case 'Polygon':
				return { type, coordinates: this.polygon(coordinates, 'coordinates') };
			case 'MultiPolygon':
				return {
					type,
					coordinates: this.list(coordinates, 'coordinates').map((part, index) =>
						this.polygon(part, `coordinates[${index}]`)
					)
				};
		}
	}

	private polygon(value: unknown, path: string): Position[][] {
		return this.list(value, path).map((ring, index) => this.ring(ring, `${path}[${index}]`));
	}

	private ring(value: unknown, path: string): Position[] {
		return this.list(value, path).map((position, index) =>
			this.position(position, `${path}[${index}]`)
		);
	}

	private list(value: unknown, path: string): readonly unknown[] {
		if (Array.isArray(value) && value.length > 0 && value.every(Array.isArray)) return value;
		this.faults.push({
			what: `In the geometry, ${path} is ${shown(value)}`,
			fix: 'A Polygon is a list of rings, a ring a list of positions, a MultiPolygon a list of Polygons.'
		});
		this.numbers = false;
		return [];
	}

	private position(value: unknown, path: string): Position {
		this.count++;
		const reading = readPosition(value);
		if (reading.ok) return reading.position;
		this.faults.push({ what: `In the geometry, ${path} ${reading.what}`, fix: reading.fix });
		if (reading.position === null) this.numbers = false;
		return reading.position ?? [0, 0];
	}
}
