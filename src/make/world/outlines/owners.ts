import { NOBODY } from '../../../lib/style/names/outlines.ts';
import { contestedAreas } from '../policy.ts';
import type { AdminProperties } from '../sources.ts';
import { unitOf } from '../units.ts';

/* Whose a unit's land is where names are placed. */

/** Contested lands that the map names as countries: each of their names is of that land alone. */
const namedAlone: readonly string[] = [
	'west-bank',
	'gaza',
	'kosovo-area',
	'taiwan',
	'falkland-islands'
];

const contestedUnits: ReadonlySet<string> = new Set(
	Object.entries(contestedAreas).flatMap(([id, units]) => (namedAlone.includes(id) ? [] : units))
);

/** Parts of states that lie far from them and are named by themselves, by the end of their ISO 3166-2 code. */
const namedByThemselves: readonly string[] = ['GF', 'RE', 'GP', 'MQ', 'YT', 'PR'];

/** Codes that the source gives to none, and the country in which the land is. */
const withoutCode: Readonly<Record<string, string>> = { KAZ: 'KZ', CSI: 'AU', IOA: 'AU' };

const specialRegions: Readonly<Record<string, string>> = { HK: 'CN', MO: 'CN' };

/** The ISO 3166-1 code of the country whose name may stand on the unit, or `NOBODY`. */
export function ownerOf(properties: AdminProperties): string {
	if (contestedUnits.has(unitOf(properties))) return NOBODY;
	const [code = '', part = ''] = properties.iso?.split('-') ?? [];
	if (namedByThemselves.includes(part)) return part;
	if (/^[A-Z]{2}$/.test(code)) return specialRegions[code] ?? code;
	return withoutCode[properties.a] ?? NOBODY;
}
