import type { Position } from 'geojson';

/*
 * Great circles, bowed. After "Intermediate points on a great circle" and "Lat/lon given radial and
 * distance" in Ed Williams, Aviation Formulary, https://edwilliams.org/avform147.htm, with vectors
 * (slerp: Shoemake, SIGGRAPH 1985) instead of angles: nothing special happens at a pole or at the
 * antimeridian.
 */

type Vector = readonly [number, number, number];

/** Straight pieces of an arc: none is longer than 3 degrees, half way round the Earth. */
const STEPS = 64;

/** The angle between two positions as seen from the centre of the Earth, degrees, 0 to 180. */
export function angleBetween(from: Position, to: Position): number {
	const [a, b] = [vectorOf(from), vectorOf(to)];
	return degrees(Math.atan2(length(cross(a, b)), dot(a, b)));
}

/**
 * Positions from one place to another along the great circle, the middle moved `bowDegrees` to the
 * right as one travels, the rest less. Both ends are as given. Where all ways are equally short (a
 * place and its antipode) it goes over the north pole; from pole to pole, along some meridian.
 */
export function arcPositions(from: Position, to: Position, bowDegrees: number): Position[] {
	const [a, b] = [vectorOf(from), vectorOf(to)];
	const right = rightOf(a, b);
	const ahead = cross(a, right);
	const angle = (angleBetween(from, to) * Math.PI) / 180;
	const between = Array.from({ length: STEPS - 1 }, (_, index) => {
		const share = (index + 1) / STEPS;
		const onCircle = mix(a, Math.cos(angle * share), ahead, Math.sin(angle * share));
		const aside = (bowDegrees * Math.sin(Math.PI * share) * Math.PI) / 180;
		return positionOf(mix(onCircle, Math.cos(aside), right, Math.sin(aside)));
	});
	return [from, ...between, to];
}

/**
 * Cuts a line where it crosses the antimeridian (RFC 7946 3.1.9), and where it leaves the map
 * beyond `lastLatitude` to come back elsewhere.
 */
export function cutLine(line: readonly Position[], lastLatitude: number): Position[][] {
	const parts: Position[][] = [[]];
	for (const [index, position] of line.entries()) {
		const before = line[index - 1];
		const crossing = before ? crossingOf(before, position) : null;
		if (before && isBeyond(before, lastLatitude) && isBeyond(position, lastLatitude)) {
			parts.push([]);
		} else if (crossing) {
			parts.at(-1)?.push(crossing.leave);
			parts.push([crossing.arrive]);
		}
		parts.at(-1)?.push(position);
	}
	return parts
		.map((part) => part.filter((position, index) => !isSame(position, part[index - 1])))
		.filter((part) => part.length > 1);
}

/** Where a short step crosses the antimeridian: on one side of it, and on the other. */
function crossingOf(from: Position, to: Position) {
	const [west = 0, south = 0] = from;
	const [east = 0, north = 0] = to;
	if (Math.abs(east - west) <= 180) return null;
	const side = west < 0 ? -180 : 180;
	const share = (side - west) / (east + 2 * side - west);
	const latitude = south + (north - south) * share;
	return { leave: [side, latitude], arrive: [-side, latitude] };
}

function isBeyond([, latitude = 0]: Position, lastLatitude: number): boolean {
	return Math.abs(latitude) > lastLatitude;
}

function isSame(a: Position, b: Position | undefined): boolean {
	return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Square to the great circle, on the right hand of who travels from a to b. */
function rightOf(a: Vector, b: Vector): Vector {
	const normal = cross(b, a);
	if (length(normal) > 1e-12) return unit(normal);
	const north: Vector = [0, 0, 1];
	const overNorth = cross(north, a);
	return length(overNorth) > 1e-12 ? unit(overNorth) : [0, 1, 0];
}

function vectorOf([longitude = 0, latitude = 0]: Position): Vector {
	const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
	const across = Math.cos(north);
	return [across * Math.cos(east), across * Math.sin(east), Math.sin(north)];
}

function positionOf([x, y, z]: Vector): Position {
	return [degrees(Math.atan2(y, x)), degrees(Math.atan2(z, Math.hypot(x, y)))];
}

function mix(a: Vector, some: number, b: Vector, more: number): Vector {
	return [a[0] * some + b[0] * more, a[1] * some + b[1] * more, a[2] * some + b[2] * more];
}

function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
	return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

function dot(a: Vector, b: Vector): number {
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function length(vector: Vector): number {
	return Math.hypot(...vector);
}

function unit(vector: Vector): Vector {
	const size = length(vector);
	return [vector[0] / size, vector[1] / size, vector[2] / size];
}

function degrees(radians: number): number {
	return (radians * 180) / Math.PI;
}
