import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Position2 } from '../topology.ts';
import { rounded } from './focus.ts';
import { fileIn } from './packages.ts';

const path = 'usr/share/marble/data/naturalearth/ne_50m_urban_areas.pn2';

/** Steps in a degree of the format's grid: 0.93 km at the equator. */
const steps = 120;

/** What a ring is, by the format's flag: 1 and 2 open and closed outer rings, 3 a hole, 4 several rings. */
const flags = { hole: 3, several: 4 } as const;

/** Natural Earth's built-up areas at 1:50 million, out of Marble's PN2 format, version 2. */
export function distilUrban(packages: string): FeatureCollection {
	const reader = new Pn2(
		readFileSync(fileIn(packages, 'marble-qt-data_4%3a22.12.3-1_all.deb', path))
	);
	const byId = new Map<number, Position2[][][]>();
	for (const { flag, id, ring } of reader.rings()) {
		if (ring.length < 3) continue;
		const polygons = byId.get(id) ?? [];
		byId.set(id, polygons);
		if (flag === flags.hole) polygons[polygons.length - 1]?.push(ring);
		else polygons.push([ring]);
	}
	const features = [...byId.values()].map((coordinates): Feature<MultiPolygon> => ({
		type: 'Feature',
		properties: {},
		geometry: { type: 'MultiPolygon', coordinates }
	}));
	return { type: 'FeatureCollection', features };
}

interface Ring {
	readonly flag: number;
	readonly id: number;
	readonly ring: Position2[];
}

/**
 * Marble's PN2 (big-endian): version, number of features, whether ids are colour indices; then for
 * each a flag, an id and rings of absolute positions, each followed by steps relative to it. See
 * Pn2Runner.cpp in Marble's sources.
 */
class Pn2 {
	private offset = 0;

	constructor(private readonly bytes: Buffer) {}

	rings(): Ring[] {
		const version = this.uint8();
		if (version !== 2) throw new Error(`PN2 version ${version}; 2 was expected`);
		const count = this.uint32();
		const isColoured = this.uint8() !== 0;
		const rings: Ring[] = [];
		let previous = 0;
		for (let feature = 0; feature < count && this.offset < this.bytes.length; feature++) {
			const flag = this.uint8();
			const id = this.uint32();
			if (isColoured && id !== previous) this.uint8();
			previous = id;
			const several = flag === flags.several ? this.uint8() : 1;
			for (let index = 0; index < several; index++) {
				const own = flag === flags.several ? this.uint8() : flag;
				if (flag === flags.several) this.uint32();
				rings.push({ flag: own, id, ring: this.ring() });
			}
		}
		return rings;
	}

	private ring(): Position2[] {
		const positions = this.uint32();
		const line: number[][] = [];
		for (let index = 0; index < positions; index++) {
			const [latitude, longitude, relative] = [this.int16(), this.int16(), this.int16()];
			line.push([longitude / steps, latitude / steps]);
			for (let step = 0; step < relative; step++) {
				const [south, east] = [this.int8(), this.int8()];
				line.push([(longitude + east) / steps, (latitude + south) / steps]);
			}
		}
		const [first] = line;
		const last = line[line.length - 1];
		if (first && last && (first[0] !== last[0] || first[1] !== last[1])) line.push(first);
		return rounded(line, 3);
	}

	private uint8(): number {
		return this.bytes.readUInt8(this.offset++);
	}

	private int8(): number {
		return this.bytes.readInt8(this.offset++);
	}

	private int16(): number {
		this.offset += 2;
		return this.bytes.readInt16BE(this.offset - 2);
	}

	private uint32(): number {
		this.offset += 4;
		return this.bytes.readUInt32BE(this.offset - 4);
	}
}
