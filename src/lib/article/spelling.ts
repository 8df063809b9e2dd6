/** The same text for what reads the same: capitals, quotation marks, dashes, white space, invisible marks. */
export function folded(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/\p{Cf}/gu, '')
		.replace(/[‘’‚‛′`´]/g, "'")
		.replace(/[“”„‟″«»]/g, '"')
		.replace(/[\p{Pd}−]/gu, '-');
}

/** `a curly apostrophe ’ (U+2019)`; characters without a name here stand in quotation marks. */
export function nameOfCharacter(character: string): string {
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	const name = NAMES[character];
	if (name === undefined) return `“${character}” (U+${code})`;
	return /[\p{P}\p{S}]/u.test(character)
		? `${name} ${character} (U+${code})`
		: `${name} (U+${code})`;
}

const NAMES: Readonly<Record<string, string | undefined>> = {
	"'": 'a straight apostrophe',
	'’': 'a curly apostrophe',
	'‘': 'an opening single quotation mark',
	'"': 'a straight quotation mark',
	'“': 'an opening quotation mark',
	'”': 'a closing quotation mark',
	'«': 'an opening guillemet',
	'»': 'a closing guillemet',
	'-': 'a hyphen',
	'‐': 'a hyphen',
	'‑': 'a no-break hyphen',
	'–': 'an en dash',
	'—': 'an em dash',
	'−': 'a minus sign',
	'…': 'an ellipsis',
	' ': 'a space',
	'\t': 'a tab',
	'\n': 'a line break',
	'\r': 'a carriage return',
	'\u00a0': 'a no-break space',
	'\u2009': 'a thin space',
	'\u202f': 'a narrow no-break space',
	'\u00ad': 'a soft hyphen',
	'\u200b': 'a zero-width space',
	'\u200c': 'a zero-width non-joiner',
	'\u200d': 'a zero-width joiner',
	'\u200e': 'a left-to-right mark',
	'\u200f': 'a right-to-left mark',
	'\u2060': 'a word joiner',
	'\ufeff': 'a byte order mark'
};
