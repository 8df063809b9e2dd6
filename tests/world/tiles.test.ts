import type { VectorTileFeature } from '@mapbox/vector-tile';
import { beforeAll, describe, expect, it } from 'vitest';
import { contestedForms, readContested } from '../../src/make/world/contested.ts';
import { layerNames, type LayerName } from '../../src/make/world/layer.ts';
import { twiceArea } from '../../src/make/world/tidy.ts';
import { addressesAt, cutOnce, cutTimeoutMs, tileAt, type Address } from './cut-once.ts';

beforeAll(cutOnce, cutTimeoutMs);

const zooms = [0, 1, 2, 3, 4, 5, 6];

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.trim() === value && value !== '';
const optional: Check = (value) => value === undefined || text(value);
const oneOf =
	(...values: unknown[]): Check =>
	(value) =>
		values.includes(value);
const whole =
	(least: number, most: number): Check =>
	(value) =>
		Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const rows = readContested();
const lineIds = rows.filter(({ kind }) => kind === 'line').map(({ id }) => id);
const areaIds = rows.filter(({ kind }) => kind === 'area').map(({ id }) => id);
const names = { name_en: text, name_ar: optional, name_ru: optional };

/** The layers' contract with the style, as `src/make/world/README.md` says it. */
const contract: Record<LayerName, { type: number; properties: Record<string, Check> }> = {
	land: { type: 3, properties: {} },
	urban: { type: 3, properties: {} },
	water: {
		type: 3,
		properties: {
			kind: oneOf('lake', 'river'),
			name_en: optional,
			name_ar: optional,
			name_ru: optional
		}
	},
	river: {
		type: 2,
		properties: { rank: whole(0, 99), name_en: optional, name_ar: optional, name_ru: optional }
	},
	boundary: {
		type: 2,
		properties: {
			level: oneOf(0, 1),
			status: oneOf('agreed', 'contested'),
			line: oneOf(undefined, ...lineIds),
			form: oneOf(undefined, ...contestedForms)
		}
	},
	area: { type: 3, properties: { id: oneOf(...areaIds), form: oneOf(...contestedForms) } },
	place: {
		type: 1,
		properties: { ...names, rank: whole(0, 12), kind: oneOf('capital', 'admin1', 'town') }
	},
	label: {
		type: 1,
		properties: {
			...names,
			rank: whole(0, 10),
			kind: oneOf('lake', 'area')
		}
	}
};

describe.each(zooms)('zoom %i', (zoom) => {
	it('has a tile for every address, and each is MVT 2 as the contract says', () => {
		const faults = addressesAt(zoom).flatMap(faultsOf);
		expect(faults.slice(0, 5)).toEqual([]);
	});
});

it('has all its layers where there is land', () => {
	const layers = Object.keys(tileAt({ zoom: 6, x: 38, y: 25 }).layers);
	expect(layers).toEqual([...layerNames]);
});

it('has no layer in the open sea, in a file that is there', () => {
	expect(tileAt({ zoom: 6, x: 5, y: 37 }).layers).toEqual({});
});

function faultsOf(address: Address): string[] {
	const { layers } = tileAt(address);
	const where = `${address.zoom}/${address.x}/${address.y}`;
	return Object.entries(layers).flatMap(([name, layer]) => {
		const rule = contract[name as LayerName];
		if (!rule) return [`${where} has a layer "${name}"`];
		if (layer.version !== 2) return [`${where} ${name} is MVT ${layer.version}`];
		if (layer.extent !== 4096) return [`${where} ${name} has extent ${layer.extent}`];
		if (layer.length === 0) return [`${where} ${name} is empty`];
		return Array.from({ length: layer.length }, (_, index) => layer.feature(index)).flatMap(
			(feature) => faultsOfFeature(feature, rule).map((fault) => `${where} ${name}: ${fault}`)
		);
	});
}

function faultsOfFeature(feature: VectorTileFeature, rule: (typeof contract)[LayerName]): string[] {
	const { properties } = feature;
	const unknown = Object.keys(properties).filter((key) => !(key in rule.properties));
	const wrong = Object.keys(rule.properties).filter(
		(key) => !rule.properties[key]?.(properties[key])
	);
	return [
		...unknown.map((key) => `has a property "${key}"`),
		...wrong.map((key) => `${key} is ${JSON.stringify(properties[key])}`),
		...(feature.type === rule.type ? faultsOfGeometry(feature) : [`has type ${feature.type}`])
	];
}

function faultsOfGeometry(feature: VectorTileFeature): string[] {
	const lines = feature.loadGeometry().map((line) => line.map(({ x, y }) => [x, y] as const));
	const all = lines.flat();
	if (all.length === 0) return ['has no point'];
	const outside = all.filter(([x, y]) => x < -64 || x > 4160 || y < -64 || y > 4160);
	if (outside.length > 0) return [`lies outside the buffer at ${outside[0]?.join(', ')}`];
	if (feature.type === 1) return [];
	const still = lines.some((line) =>
		line.some(([x, y], index) => x === line[index - 1]?.[0] && y === line[index - 1]?.[1])
	);
	if (feature.type === 2) {
		const short = lines.some((line) => line.length < 2);
		return [...(short ? ['has a line of one point'] : []), ...(still ? ['stands still'] : [])];
	}
	return faultsOfRings(lines);
}

/** The decoder repeats a ring's first point at its end; the first ring has to be an outer one. */
function faultsOfRings(rings: (readonly [number, number])[][]): string[] {
	const open = rings.some((ring) => {
		const [first, last] = [ring[0], ring[ring.length - 1]];
		return first?.[0] !== last?.[0] || first?.[1] !== last?.[1];
	});
	const flat = rings.some((ring) => twiceArea(ring) === 0 || ring.length < 4);
	const [outer = []] = rings;
	return [
		...(open ? ['has an open ring'] : []),
		...(flat ? ['has a ring of no size'] : []),
		...(twiceArea(outer) > 0 ? [] : ['begins with a hole'])
	];
}
