import { expect, it } from 'vitest';
import { folded, nameOfCharacter } from '../../src/lib/article/spelling.ts';

it.each([
	['Syria’s', "syria's"],
	['‘a’', "'a'"],
	['“a” «b» „c“', '"a" "b" "c"'],
	['a–b—c‑d−e', 'a-b-c-d-e'],
	['a\u00a0\n\n b\tc', 'a b c'],
	['a\u200f\u00adb', 'ab'],
	['CAFE\u0301', 'caf\u00e9'],
	['سوريا', 'سوريا']
])('%j reads as %j', (text, reading) => {
	expect(folded(text)).toBe(reading);
});

it.each([
	['’', 'a curly apostrophe ’ (U+2019)'],
	['\u00a0', 'a no-break space (U+00A0)'],
	['\u200f', 'a right-to-left mark (U+200F)'],
	['$', '“$” (U+0024)'],
	['😀', '“😀” (U+1F600)']
])('%j is %s', (character, name) => {
	expect(nameOfCharacter(character)).toBe(name);
});
