import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TileProperties } from './layer.ts';
import { worldFolder } from './sources.ts';

/** A name in the three languages of the map; an unknown one is left out and the English one stands. */
const name = z.strictObject({
	en: z.string().min(1),
	ar: z.string().min(1).optional(),
	ru: z.string().min(1).optional()
});

const position = z.tuple([z.number(), z.number()]);

const names = z.strictObject({
	/** Places by the English name that the source gives and a point within 10 km. */
	places: z.array(name.extend({ was: z.string(), near: position })),
	/** By `adm1_code` of Natural Earth. */
	provinces: z.record(z.string(), name),
	/** By ISO 3166-1 code; what is not here is named by Unicode CLDR. */
	countries: z.record(z.string(), name),
	/** By the id of an area in `contested.json`. */
	areas: z.record(z.string(), name),
	/** By the name that Natural Earth gives. */
	rivers: z.record(z.string(), name)
});

const waters = z.array(
	name.extend({
		kind: z.enum(['sea', 'lake']),
		/** Where the label's middle lies; for a lake, inside it. */
		at: position,
		/** Also the zoom of the tiles from which the label is there. */
		rank: z.int().min(0).max(6)
	})
);

export type Name = Partial<Readonly<z.infer<typeof name>>>;
export type Names = Readonly<z.infer<typeof names>>;
export type Water = Readonly<z.infer<typeof waters>[number]>;

/** The hand-made list of names; throws with all that is wrong in it. */
export function readNames(folder: string = worldFolder): Names {
	return names.parse(JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')));
}

/** The hand-made list of seas and lakes; throws with all that is wrong in it. */
export function readWaters(folder: string = worldFolder): readonly Water[] {
	return waters.parse(JSON.parse(readFileSync(join(folder, 'seas.json'), 'utf8')));
}

/** A name as the tiles carry it. */
export function tileNames({ en, ar, ru }: Name): TileProperties {
	return { name_en: plain(en), name_ar: plain(ar), name_ru: plain(ru) };
}

/**
 * An English name as a newspaper writes it: without the marks of scholarly transliteration, "Dārayyā"
 * and "Az Zabadānī" as Darayya and Az Zabadani, and without ayn, hamza and the soft sign.
 */
export function newspaperEnglish(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f\u2018\u2019]/g, '')
		.replace(/'(?=\s|$)/g, '')
		.normalize('NFC');
}

/** Without the word for governorate, which the sources put before some names and not before others. */
export function withoutGovernorate(text: string | undefined): string | undefined {
	return text?.replace(/^محافظة /, '');
}

/**
 * Without Arabic vowel marks (U+064B to U+0652, U+0670), the tatweel (U+0640) and marks of direction:
 * MapLibre sets the marks beside their letters instead of above.
 */
export function plain(text: string | null | undefined): string | undefined {
	return text?.replace(/[\u064B-\u0652\u0670\u0640\u200E\u200F]/g, '').trim() || undefined;
}
