import { beforeAll, describe, expect, it } from 'vitest';
import { classifyArcs } from '../../src/make/world/borders.ts';
import { readContested } from '../../src/make/world/contested.ts';
import { withGolan } from '../../src/make/world/golan.ts';
import { claimRules, contestedAreas, ruleOfClaim } from '../../src/make/world/policy.ts';
import { readSources } from '../../src/make/world/sources.ts';
import { joined } from '../../src/make/world/thin.ts';
import { addressesIn, cutOnce, cutTimeoutMs, tileAt } from './cut-once.ts';

beforeAll(cutOnce, cutTimeoutMs);

const table = readContested();
const zooms = [0, 1, 2, 3, 4, 5, 6];

interface Seen {
	readonly statuses: Set<unknown>;
	readonly forms: Set<unknown>;
}

/** What the tiles under a row's region say of it at a zoom; null where they say nothing. */
function seenAt(row: (typeof table)[number], zoom: number): Seen | null {
	const [layer, key] = row.kind === 'line' ? ['boundary', 'line'] : ['area', 'id'];
	const properties = addressesIn(zoom, row.region).flatMap((address) => {
		const features = tileAt(address).layers[layer];
		const all = Array.from({ length: features?.length ?? 0 }, (_, index) =>
			features?.feature(index)
		);
		return all.flatMap((feature) => (feature ? [feature.properties] : []));
	});
	const own = properties.filter((each) => each[key] === row.id);
	if (own.length === 0) return null;
	return {
		statuses: new Set(own.map(({ status }) => status)),
		forms: new Set(own.map(({ form }) => form))
	};
}

describe('the table', () => {
	it.each(table)('$id is in the tiles at every zoom at which it is due, and not before', (row) => {
		const present = zooms.filter((zoom) => seenAt(row, zoom) !== null);
		expect(present).toEqual(zooms.filter((zoom) => zoom >= row.minzoom));
	});

	it.each(table.filter(({ kind }) => kind === 'line'))('$id is nowhere drawn as agreed', (row) => {
		for (const zoom of zooms.filter((each) => each >= row.minzoom)) {
			const seen = seenAt(row, zoom);
			expect(seen?.statuses).toEqual(new Set(['contested']));
			expect(seen?.forms).toEqual(new Set([row.form]));
		}
	});

	it('has no area of the policy without its row', () => {
		const ids = table.map(({ id }) => id);
		expect(Object.keys(contestedAreas).filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('holds plain facts: every row has who claims what, who holds it, and a source', () => {
		for (const row of table) {
			expect(row.claims.length, row.id).toBeGreaterThan(0);
			expect(row.region[0], row.id).toBeLessThan(row.region[2]);
			expect(row.region[1], row.id).toBeLessThan(row.region[3]);
		}
	});

	it('rests no row on the drawn lines alone: each names a source besides Natural Earth', () => {
		const drawnOnly = table.filter(({ sources }) =>
			sources.every(({ publisher }) => publisher === 'Natural Earth')
		);
		expect(drawnOnly.map(({ id }) => id)).toEqual([]);
	});
});

/** The rows that the product promises by name. */
const promised: Record<string, readonly string[]> = {
	'the Golan': ['golan-heights', 'undof', 'golan-line-a', 'golan-line-b', 'golan-syrian-claim'],
	Shebaa: ['shebaa'],
	'the West Bank': ['west-bank', 'west-bank-green-line'],
	Gaza: ['gaza', 'gaza-armistice-line'],
	Crimea: ['crimea', 'crimea-area'],
	Kashmir: ['kashmir-line-of-control', 'siachen', 'siachen-area', 'aksai-chin'],
	Kosovo: ['kosovo', 'kosovo-area'],
	'Western Sahara': ['western-sahara', 'western-sahara-berm', 'western-sahara-area'],
	Cyprus: ['cyprus-north-line', 'cyprus-south-line', 'cyprus-buffer-zone', 'northern-cyprus'],
	Abkhazia: ['abkhazia', 'abkhazia-area'],
	'South Ossetia': ['south-ossetia'],
	Transnistria: ['transnistria', 'transnistria-area'],
	Somaliland: ['somaliland', 'somaliland-area'],
	'Arunachal Pradesh': ['arunachal-mcmahon-line', 'arunachal-chinese-claim', 'arunachal-area']
};

describe.each(Object.entries(promised))('%s', (_, ids) => {
	it.each(ids)('row %s is drawn as contested', (id) => {
		const row = table.find((each) => each.id === id);
		if (!row) throw new Error(`contested.json has no row "${id}"`);
		const seen = seenAt(row, 6);
		expect(seen?.forms).toEqual(new Set([row.form]));
		if (row.kind === 'line') expect(seen?.statuses).toEqual(new Set(['contested']));
	});
});

describe('the topology', () => {
	const sources = readSources();
	const classes = classifyArcs(withGolan(sources.admin, sources.claims));
	const ids = table.filter(({ kind }) => kind === 'line').map(({ id }) => id);

	it('has every arc in exactly one class', () => {
		const kinds = classes.map(({ kind }) => kind);
		const known = ['coast', 'province', 'agreed', 'contested', 'point'];
		expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
		expect(Object.keys(kinds)).toHaveLength(classes.length);
	});

	it('has no contested arc without its row', () => {
		const rows = classes.flatMap((arc) => (arc.kind === 'contested' ? [arc.row] : []));
		expect([...new Set(rows)].filter((row) => !ids.includes(row))).toEqual([]);
	});

	it('leaves no line of the table without an arc or a claim', () => {
		const rows = classes.flatMap((arc) => (arc.kind === 'contested' ? [arc.row] : []));
		const drawn = new Set([...rows, ...claimRules.map(({ row }) => row)]);
		expect(ids.filter((id) => !drawn.has(id))).toEqual([]);
	});

	it('has one rule for every claim line, and each is a row or a reason', () => {
		for (const { properties, geometry } of sources.claims) {
			const rule = ruleOfClaim(properties, joined(geometry.coordinates).flat());
			expect(Boolean(rule.row) !== Boolean(rule.left), properties.n).toBe(true);
			if (rule.row) expect(ids).toContain(rule.row);
		}
	});
});
