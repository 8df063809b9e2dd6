import { beforeAll, describe, expect, it } from 'vitest';
import { classifyArcs } from '../../src/make/world/borders.ts';
import { readContested, TABLE_AS_OF } from '../../src/make/world/contested.ts';
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

type Row = (typeof table)[number];

const sidesOf = ({ claims }: Row) => claims.flatMap(({ by }) => by.split(', '));
const wordsOf = ({ what, holds, claims }: Row) => [what, holds, ...claims.map(({ says }) => says)];
/** Without the numbers of resolutions, some of which read like years. */
const plain = (text: string) => text.replaceAll(/resolutions? [\d/A-Z-]+/gu, '');
const yearsIn = (text: string) => plain(text).match(/\b(?:1[5-9]|20)\d\d\b/gu) ?? [];
const inBrackets = (text: string) => plain(text).match(/\([^()]*\)/gu) ?? [];

const MONTHS = Array.from({ length: 12 }, (_, month) =>
	new Date(2000, month).toLocaleString('en', { month: 'long' })
);
/** "June 2026" as `2026-06`. */
const monthsIn = (text: string) =>
	[...text.matchAll(/\b([A-Z][a-z]+) (\d{4})\b/gu)].flatMap(([, name = '', year = '']) => {
		const month = MONTHS.indexOf(name) + 1;
		return month > 0 ? [`${year}-${String(month).padStart(2, '0')}`] : [];
	});

/** States, and those who claim to be one or speak for a people; not the United Nations or its Court. */
const claimants = new Set(
	table.flatMap(sidesOf).filter((side) => !/^(?:United Nations|International Court)/u.test(side))
);

/** Forces whose state is named by an adjective. */
const forcesOf: Readonly<Record<string, RegExp>> = {
	Israel: /\bIsraeli (?:forces|troops)\b/u,
	Russia: /\bRussian (?:forces|troops)\b/u,
	Syria: /\bSyrian (?:forces|administration)\b/u,
	Türkiye: /\bTurkish forces\b/u
};

describe('who says what, and when', () => {
	it.each(table)('$id: whoever holds land or has forces there has a claim of its own', (row) => {
		const named = [...claimants].filter((side) => new RegExp(`\\b${side}\\b`, 'u').test(row.holds));
		const present = Object.entries(forcesOf).flatMap(([side, pattern]) =>
			pattern.test(row.holds) ? [side] : []
		);
		const sides = sidesOf(row);
		expect([...named, ...present].filter((side) => !sides.includes(side))).toEqual([]);
	});

	it.each(table)(
		'$id: each side speaks once, and no source stands twice',
		({ claims, sources }) => {
			const sides = claims.map(({ by }) => by);
			expect(sides).toEqual([...new Set(sides)]);
			const titles = sources.map(({ title }) => title);
			expect(titles).toEqual([...new Set(titles)]);
		}
	);

	it.each(table)('$id: each source has a publisher and a date', ({ sources }) => {
		for (const { publisher, date } of sources) {
			expect(publisher.trim()).not.toBe('');
			expect(date).toMatch(/^\d{4}/u);
		}
	});

	it.each(table)('$id: each claim has a year, one in brackets is that of a source', (row) => {
		const known = row.sources.flatMap(({ date }) => yearsIn(date));
		for (const { by, says } of row.claims) {
			expect(yearsIn(says), by).not.toEqual([]);
			const cited = inBrackets(says).flatMap(yearsIn);
			expect(cited.filter((year) => !known.includes(year))).toEqual([]);
		}
	});

	it.each(table)('$id: nothing in it is later than the table', (row) => {
		const dates = row.sources.flatMap(({ date }) => date.split('/'));
		for (const date of dates) expect(date <= TABLE_AS_OF.slice(0, date.length), date).toBe(true);
		for (const text of wordsOf(row)) {
			for (const date of [...yearsIn(text), ...monthsIn(text)])
				expect(date <= TABLE_AS_OF.slice(0, date.length), date).toBe(true);
		}
	});

	it('rests on no page made for studies and on no mirror where the document is known', () => {
		const hosts = table.flatMap(({ sources }) =>
			sources.flatMap(({ url }) => (url ? [new URL(url).host] : []))
		);
		const refused = /ksgindia|nextias|dwkcommentaries|canindia/u;
		expect(hosts.filter((host) => refused.test(host))).toEqual([]);
	});

	it.each(['gaza', 'gaza-armistice-line', 'west-bank', 'west-bank-green-line'])(
		'%s: the Council and the Court speak, and are not only cited',
		(id) => {
			const sides = table.filter((row) => row.id === id).flatMap(sidesOf);
			expect(sides).toEqual(
				expect.arrayContaining([
					'State of Palestine',
					'Israel',
					'United Nations Security Council',
					'International Court of Justice'
				])
			);
		}
	);
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
