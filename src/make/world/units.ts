import type { AdminProperties } from './sources.ts';

/**
 * The units between which the map draws country borders. Natural Earth cuts the world by who holds
 * what; a part of a state that is contested, or that is bounded by a contested line, is a unit of its
 * own here. The key is the unit, the value the Natural Earth codes (`adm1_code`) that make it up.
 * Whatever is not named here belongs to the unit of its state (`adm0_a3`).
 */
const unitsByCode = {
	golan: ['GOLAN'],
	undof: ['SYR-5261'],
	'west-bank': ['WEB+00?'],
	gaza: ['GAZ+00?'],
	crimea: ['RUS-283', 'RUS-5482'],
	// Donetsk, Luhansk, Kherson and Zaporizhzhia regions.
	'ukraine-four-regions': ['UKR-327', 'UKR-329', 'UKR-4827', 'UKR-331'],
	abkhazia: ['GEO-3015'],
	// The districts of the left bank and Bender.
	transnistria: ['MDA-1628', 'MDA-1637', 'MDA-1638', 'MDA-1645', 'MDA-1650', 'MDA-1652'],
	// Gilgit-Baltistan (the old Northern Areas) and Azad Kashmir.
	'kashmir-pakistan': ['PAK-1111', 'PAK-1109'],
	'kashmir-india': ['IND-2431', 'IND-20012'],
	siachen: ['KAS+00?'],
	arunachal: ['IND-3299'],
	// Himachal Pradesh and Uttarakhand, on the middle sector of the line with China.
	'himalaya-middle': ['IND-2429', 'IND-3254'],
	// The Red Sea governorate of Egypt and Aswan, where the lines of 1899 and 1902 part.
	'egypt-south-east': ['EGY-1548', 'EGY-1556'],
	guantanamo: ['USG+00?'],
	'spratly-islands': ['PGA+00?']
} as const satisfies Record<string, readonly string[]>;

/** Parts of a state that Natural Earth codes as states: an agreed lease and two special regions of China. */
const stateOf: Readonly<Record<string, string>> = { KAB: 'KAZ', HKG: 'CHN', MAC: 'CHN' };

/** A contested part named above, or a state's code in capitals. */
export type Unit = string;

const unitOfCode = new Map<string, Unit>(
	Object.entries(unitsByCode).flatMap(([unit, codes]) => codes.map((code) => [code, unit] as const))
);

export function unitOf(properties: AdminProperties): Unit {
	return unitOfCode.get(properties.c) ?? stateOf[properties.a] ?? properties.a;
}
