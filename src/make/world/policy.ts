import type { ClaimProperties } from './sources.ts';
import type { Position2 } from './topology.ts';
import type { Unit } from './units.ts';

/**
 * Which borders are contested, and by which row of `contested.json`. A pair of units that is not
 * named here is a border in no dispute (or one whose dispute Natural Earth does not draw). The
 * outer border of a contested land, where both sides of the dispute agree on the line itself (Kosovo
 * and Albania, the Golan and Jordan), stays solid: who is the neighbour there is the question, not where.
 */
const contestedBorders: readonly (readonly [Unit, Unit, string])[] = [
	['golan', 'ISR', 'golan-syrian-claim'],
	['golan', 'undof', 'golan-line-a'],
	['golan', 'SYR', 'golan-line-a'],
	['ISR', 'undof', 'golan-line-a'],
	['undof', 'SYR', 'golan-line-b'],
	['ISR', 'LBN', 'blue-line'],
	['golan', 'LBN', 'blue-line'],
	['west-bank', 'ISR', 'west-bank-green-line'],
	['gaza', 'ISR', 'gaza-armistice-line'],
	['crimea', 'UKR', 'crimea'],
	['crimea', 'ukraine-four-regions', 'crimea'],
	['ukraine-four-regions', 'UKR', 'ukraine-four-regions-claim'],
	['ukraine-four-regions', 'RUS', 'ukraine-four-regions-border'],
	['abkhazia', 'GEO', 'abkhazia'],
	['transnistria', 'MDA', 'transnistria'],
	['KOS', 'SRB', 'kosovo'],
	['SAH', 'MAR', 'western-sahara-berm'],
	['CYN', 'CYP', 'cyprus-north-line'],
	['SOL', 'SOM', 'somaliland'],
	['KOR', 'PRK', 'korea-demarcation-line'],
	['kashmir-india', 'kashmir-pakistan', 'kashmir-line-of-control'],
	['kashmir-india', 'PAK', 'kashmir-working-boundary'],
	['kashmir-india', 'IND', 'kashmir-pakistani-claim'],
	['kashmir-india', 'himalaya-middle', 'kashmir-pakistani-claim'],
	['kashmir-pakistan', 'PAK', 'kashmir-indian-claim'],
	['kashmir-pakistan', 'CHN', 'china-pakistan-1963'],
	['kashmir-india', 'CHN', 'aksai-chin-control-line'],
	['siachen', 'kashmir-india', 'siachen'],
	['siachen', 'kashmir-pakistan', 'siachen'],
	['siachen', 'CHN', 'siachen'],
	['himalaya-middle', 'CHN', 'himalaya-middle-sector'],
	['arunachal', 'CHN', 'arunachal-mcmahon-line'],
	['BTN', 'CHN', 'bhutan-china'],
	['egypt-south-east', 'SDN', 'egypt-sudan'],
	['SDN', 'SDS', 'sudan-south-sudan'],
	['KEN', 'SDS', 'ilemi'],
	['GUY', 'VEN', 'guyana-venezuela'],
	['guantanamo', 'CUB', 'guantanamo'],
	['ESP', 'GIB', 'gibraltar'],
	['ESP', 'MAR', 'ceuta-melilla']
];

/** The units that are drawn as contested areas, by the row's id. Others are made in `areas.ts`. */
export const contestedAreas: Readonly<Record<string, readonly Unit[]>> = {
	'golan-heights': ['golan'],
	undof: ['undof'],
	'west-bank': ['west-bank'],
	gaza: ['gaza'],
	'crimea-area': ['crimea'],
	'ukraine-four-regions': ['ukraine-four-regions'],
	'abkhazia-area': ['abkhazia'],
	'transnistria-area': ['transnistria'],
	'kosovo-area': ['KOS'],
	'northern-cyprus': ['CYN'],
	'somaliland-area': ['SOL'],
	'kashmir-pakistan-held': ['kashmir-pakistan'],
	'kashmir-india-held': ['kashmir-india'],
	'siachen-area': ['siachen'],
	'arunachal-area': ['arunachal'],
	'spratly-islands': ['spratly-islands'],
	'falkland-islands': ['FLK'],
	taiwan: ['TWN']
};

/** What becomes of a line that Natural Earth 4.1 lists as a claim. */
interface ClaimRule {
	readonly name: string;
	readonly of: string;
	/** Where several claims share name and state: the longitudes between which this one's west end lies. */
	readonly west?: readonly [number, number];
	/** The row, or why the line is not drawn. */
	readonly row?: string;
	readonly left?: string;
}

const asBorder = 'the same line comes from the topology';
const superseded = 'the line was in force until 2020 or 2023 and is so no longer';

export const claimRules: readonly ClaimRule[] = [
	{ name: 'Syrian claim', of: 'ISR', left: 'it cuts the Golan out of the topology' },
	{ name: 'Lebanese claim', of: 'LBN', row: 'shebaa' },
	{ name: 'Lebanese claim', of: 'ISR', row: 'shebaa' },
	{ name: 'South edge of the buffer zone', of: 'CYP', row: 'cyprus-south-line' },
	{ name: 'Western Saharan claim', of: 'MAR', row: 'western-sahara' },
	{ name: 'Georgian claim', of: 'GEO', west: [43, 45], row: 'south-ossetia' },
	{ name: 'Georgian claim', of: 'GEO', west: [41, 43], left: asBorder },
	{ name: 'Moldovan claim', of: 'MDA', left: asBorder },
	{ name: 'Indian claim', of: 'CHN', west: [77.6, 81], row: 'aksai-chin' },
	{ name: 'Indian claim', of: 'CHN', west: [75, 77.6], row: 'shaksgam' },
	{ name: 'Indian claim', of: 'PAK', left: asBorder },
	{ name: 'Pakistani claim', of: 'IND', left: asBorder },
	{ name: 'Chinese claim', of: 'IND', west: [78, 81], row: 'himalaya-middle-claim' },
	{ name: 'Chinese claim', of: 'IND', west: [92, 93], row: 'arunachal-chinese-claim' },
	{ name: 'Chinese claim', of: 'BTN', row: 'bhutan-chinese-claim' },
	{ name: 'Japanese claim', of: 'RUS', row: 'kuril-islands' },
	{ name: 'Sudanese claim', of: 'KEN', row: 'ilemi-1914-line' },
	{ name: 'Kenyan claim', of: 'SDS', row: 'ilemi-1914-line' },
	{ name: 'South Sudanese claim', of: 'SDN', row: 'abyei' },
	{ name: 'Suriname claim', of: 'GUY', row: 'new-river-triangle' },
	{ name: 'Suriname claim', of: 'FRA', row: 'suriname-french-guiana' },
	{ name: 'Guatemalan claim', of: 'BLZ', row: 'belize-guatemalan-claim' },
	{ name: 'Venezuelan claim', of: 'GUY', row: 'essequibo' },
	{ name: 'Portuguese claim', of: 'ESP', row: 'olivenza' },
	{ name: 'Bolivian claim', of: 'CHL', left: 'the treaty of 1904 settled the line' },
	{ name: 'Ukrainian claim', of: 'UKR', left: 'a line of contact of 2014 to 2022' },
	{ name: 'Ceasefire Line 1994', of: 'AZE', left: superseded },
	{ name: 'Former USSR oblast in 1991', of: 'AZE', left: superseded }
];

/** The standing of a border in no dispute. */
export const agreed = 'agreed';

const rowOfPair = new Map<string, string>(
	contestedBorders.map(([one, other, row]) => [pairKey(one, other), row])
);

/** The row of `contested.json` for a border between two units, or `agreed`. */
export function standingOf(one: Unit, other: Unit): string {
	return rowOfPair.get(pairKey(one, other)) ?? agreed;
}

function pairKey(one: Unit, other: Unit): string {
	return one < other ? `${one}|${other}` : `${other}|${one}`;
}

/** The one rule for a claim line; throws where none or several would apply. */
export function ruleOfClaim(claim: ClaimProperties, points: readonly Position2[]): ClaimRule {
	const west = Math.min(...points.map(([longitude]) => longitude));
	const rules = claimRules.filter(
		(rule) =>
			rule.name === claim.n &&
			rule.of === claim.l &&
			(!rule.west || (west >= rule.west[0] && west < rule.west[1]))
	);
	const [rule] = rules;
	if (!rule || rules.length > 1)
		throw new Error(
			`${rules.length} rules for "${claim.n}" in ${claim.l} from ${west}° E; there has to be one`
		);
	return rule;
}
