import { complain, type Context } from './values.ts';
import { shown } from './wording.ts';

/*
 * Characters that nobody sees, but that change what is read: they turn the order of letters round,
 * or make two titles that look alike differ. An editor's text has no use for them; the article's
 * own words are kept as they are. After Unicode Technical Standard 55 (source code handling) and
 * Technical Report 36.
 */

const NAMES: Readonly<Record<string, string>> = {
	'\u00AD': 'soft hyphen',
	'\u061C': 'Arabic letter mark',
	'\u200B': 'zero width space',
	'\u200C': 'zero width non-joiner',
	'\u200D': 'zero width joiner',
	'\u200E': 'left-to-right mark',
	'\u200F': 'right-to-left mark',
	'\u2028': 'line separator',
	'\u2029': 'paragraph separator',
	'\u202A': 'left-to-right embedding',
	'\u202B': 'right-to-left embedding',
	'\u202C': 'pop directional formatting',
	'\u202D': 'left-to-right override',
	'\u202E': 'right-to-left override',
	'\u2060': 'word joiner',
	'\u2066': 'left-to-right isolate',
	'\u2067': 'right-to-left isolate',
	'\u2068': 'first strong isolate',
	'\u2069': 'pop directional isolate',
	'\u3164': 'Hangul filler',
	'\uFEFF': 'zero width no-break space'
};

const KINDS: readonly (readonly [RegExp, string])[] = [
	[/\p{Cc}/u, 'a control character'],
	[/\p{Cs}/u, 'half of a character'],
	[/\p{Cf}/u, 'a format character']
];

/** Scripts in whose words the two joiners are spelling (Unicode 23.2, "Cursive Connection"). */
const JOINING =
	'\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Nkoo}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}';

const JOINER = '(?:\\u200C|\\u200D)';
/**
 * Format and control characters (a line feed and a tab are no secret), halves of characters, fillers,
 * and joiners out of place.
 */
const HIDDEN = new RegExp(
	[
		`(?!${JOINER}|[\\n\\t])[\\p{Cf}\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u115F\\u1160\\u3164\\uFFA0]`,
		`(?<![${JOINING}])${JOINER}`,
		`${JOINER}(?![${JOINING}])`
	].join('|'),
	'u'
);

/** `U+202E`. */
export function codePoint(character: string): string {
	const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
	return `U+${digits.padStart(4, '0')}`;
}

export function hidden(value: string, context: Context): void {
	const what = hiddenWords(value);
	if (what === null) return;
	complain(context, what, 'Take it out; type the words anew rather than pasting them.');
}

/** What is hidden in a text, as the rest of a sentence about it: `has U+202E (…) …`; null: nothing. */
export function hiddenWords(value: string): string | null {
	const found = HIDDEN.exec(value);
	if (found === null) return null;
	const [character] = found;
	const name = NAMES[character] ?? KINDS.find(([kind]) => kind.test(character))?.[1] ?? 'a filler';
	const before = value.slice(0, found.index);
	const where = before === '' ? 'at its beginning' : `after ${shown(before.slice(-30))}`;
	return `has ${codePoint(character)} (${name}) ${where}, which nobody sees`;
}
