import { readFileSync } from 'node:fs';
import { fileIn } from './packages.ts';

export type Language = 'en' | 'ar' | 'ru' | 'he';

/** Names by GeoNames id, language by language. */
export type Catalogues = Readonly<Record<Language, ReadonlyMap<string, string>>>;

let read: { readonly packages: string; readonly catalogues: Catalogues } | undefined;

/** libgeonames-common's translations: message catalogues whose messages are GeoNames ids. */
export function readCatalogues(packages: string): Catalogues {
	if (read?.packages !== packages) {
		const of = (language: Language) =>
			readMo(
				readFileSync(
					fileIn(
						packages,
						'libgeonames-common_0.3.0-1_all.deb',
						`usr/share/locale/${language}/LC_MESSAGES/geonames.mo`
					)
				)
			);
		read = { packages, catalogues: { en: of('en'), ar: of('ar'), ru: of('ru'), he: of('he') } };
	}
	return read.catalogues;
}

/** GNU gettext's binary catalogue, little-endian: see "The Format of GNU MO Files" in its manual. */
function readMo(bytes: Buffer): Map<string, string> {
	const uint32 = (offset: number) => bytes.readUInt32LE(offset);
	const text = (entry: number) => {
		const [length, offset] = [uint32(entry), uint32(entry + 4)];
		return bytes.toString('utf8', offset, offset + length);
	};
	const [count, originals, translations] = [uint32(8), uint32(12), uint32(16)];
	const messages = new Map<string, string>();
	for (let index = 0; index < count; index++)
		messages.set(text(originals + 8 * index), text(translations + 8 * index));
	messages.delete('');
	return messages;
}

type Translated = Exclude<Language, 'en'>;

const scripts: Readonly<Record<Translated, RegExp>> = {
	ar: /[\u0600-\u06ff]/,
	ru: /[\u0400-\u04ff]/,
	he: /[\u0590-\u05ff]/
};

/** Letters that show a name in the script to be of another language: Persian and Urdu, Ukrainian and others. */
const foreign: Partial<Record<Translated, RegExp>> = {
	ar: /[\u067e\u0686\u0698\u06a9\u06af\u06cc\u06c0-\u06d3]/,
	ru: /[іїєґўҚқңғәөұүһЈјЉљЊњЋћЏџЂђ]/i
};

/** States where an alternate name in the script is likely to be of the language. */
const states: Readonly<Record<Translated, readonly string[]>> = {
	ar: 'SY LB JO IQ PS EG SA YE OM AE QA BH KW SD LY TN DZ MA MR DJ SO KM EH IL'.split(' '),
	ru: 'RU BY KZ KG UA'.split(' '),
	he: ['IL']
};

interface Named {
	readonly id: string;
	readonly country: string;
	/** GeoNames' alternate names, whose language it does not say. */
	readonly alternates: readonly string[];
}

/** The names that are known, in the catalogue or else among the alternates. */
export function nameOf(place: Named, catalogues: Catalogues): Partial<Record<Translated, string>> {
	const languages: readonly Translated[] = ['ar', 'ru', 'he'];
	return Object.fromEntries(
		languages.flatMap((language) => {
			const listed = catalogues[language].get(place.id);
			const name = listed && scripts[language].test(listed) ? listed : alternateOf(place, language);
			return name ? [[language, name.replace(/[\u200e\u200f]/g, '').trim()]] : [];
		})
	);
}

function alternateOf(place: Named, language: Translated): string | undefined {
	if (!states[language].includes(place.country)) return undefined;
	return place.alternates.find(
		(name) => scripts[language].test(name) && !foreign[language]?.test(name)
	);
}
