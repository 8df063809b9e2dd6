import { printParseErrorCode, visit, type ParseErrorCode } from 'jsonc-parser';
import { placeWords } from './file-text.ts';
import { LIMITS } from './limits.ts';
import type { Complain } from './problem.ts';
import { shown } from './wording.ts';

/* Text to JSON, with the line and the column of what breaks it. */

/** Names that reach an object's prototype in careless code. No property of a story is called so. */
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The value; or undefined, which no JSON text stands for, after a complaint. */
export function readJson(text: string, complain: Complain): unknown {
	const deep = tooDeepAt(text);
	if (deep !== null) {
		complain(
			placeWords(text, deep),
			`Brackets are nested more than ${LIMITS.depth} deep here; the limit is ${LIMITS.depth}.`,
			'Look for brackets that are opened and never closed. A MultiPolygon needs four around a position.'
		);
		return undefined;
	}
	const found = faultsOf(text);
	for (const { offset, what, fix } of found) complain(placeWords(text, offset), what, fix);
	return found.length > 0 ? undefined : JSON.parse(text);
}

/**
 * The offset of the first bracket beyond the limit of depth, or null. Looked for before anything
 * is parsed, since parsers call themselves once a level and a hundred thousand levels end the stack.
 */
export function tooDeepAt(text: string): number | null {
	let depth = 0;
	let quoted = false;
	for (let offset = 0; offset < text.length; offset++) {
		const character = text[offset];
		if (quoted && character === '\\') offset++;
		else if (character === '"') quoted = !quoted;
		else if (quoted) continue;
		else if (character === ']' || character === '}') depth--;
		else if ((character === '[' || character === '{') && ++depth > LIMITS.depth) return offset;
	}
	return null;
}

interface Fault {
	readonly offset: number;
	readonly what: string;
	readonly fix: string;
}

/** The first breach of the syntax, for what follows is its echo; else each key twice or refused. */
function faultsOf(text: string): readonly Fault[] {
	const breaches: Fault[] = [];
	const badKeys: Fault[] = [];
	const keys: Set<string>[] = [];
	visit(
		text,
		{
			onObjectBegin: () => void keys.push(new Set()),
			onObjectEnd: () => void keys.pop(),
			onObjectProperty: (key, offset) => {
				const siblings = keys.at(-1);
				if (REFUSED_KEYS.has(key)) badKeys.push(refusedKey(key, offset));
				else if (siblings?.has(key)) badKeys.push(doubleKey(key, offset));
				siblings?.add(key);
			},
			onError: (code, offset, length) =>
				void breaches.push(
					breach(code, {
						offset,
						token: text.slice(offset, offset + length),
						rest: text.slice(offset, offset + 9)
					})
				)
		},
		{ disallowComments: true, allowTrailingComma: false }
	);
	return breaches.length > 0 ? breaches.slice(0, 1) : badKeys;
}

function refusedKey(key: string, offset: number): Fault {
	return { offset, what: `The property ${shown(key)} is not known here.`, fix: 'Take it out.' };
}

function doubleKey(key: string, offset: number): Fault {
	return {
		offset,
		what: `The property ${shown(key)} stands twice in one object; only one of them would count.`,
		fix: 'Keep one of the two.'
	};
}

interface Broken {
	readonly offset: number;
	/** What the scanner took for a word, and what really follows. */
	readonly token: string;
	readonly rest: string;
}

function breach(code: ParseErrorCode, { offset, token, rest }: Broken): Fault {
	const fix = 'Mend the JSON here. The mistake may be just before this place.';
	const [number] = /^[-+]?(?:NaN|Infinity)/u.exec(rest) ?? [];
	if (number) {
		return {
			offset,
			what: `${number} is not a number that JSON knows.`,
			fix: 'Write the number itself.'
		};
	}
	const here = token.trim() === '' ? '' : ` at ${shown(token)}`;
	return {
		offset,
		what: `This is not JSON: ${BREACHES[printParseErrorCode(code)] ?? 'it breaks off'}${here}.`,
		fix
	};
}

const BREACHES: Readonly<Record<string, string>> = {
	InvalidSymbol: 'a word that is neither quoted nor true, false or null',
	InvalidNumberFormat: 'a number in a form that JSON does not know',
	PropertyNameExpected: 'a property’s name in quotation marks is missing',
	ValueExpected: 'a value is missing (or a comma is too many)',
	ColonExpected: 'a colon is missing',
	CommaExpected: 'a comma is missing',
	CloseBraceExpected: 'a closing } is missing',
	CloseBracketExpected: 'a closing ] is missing',
	EndOfFileExpected: 'something follows after its end',
	InvalidCommentToken: 'JSON has no comments',
	UnexpectedEndOfString: 'a text’s closing quotation mark is missing on this line',
	InvalidUnicode: 'a \\u escape without four hexadecimal digits',
	InvalidEscapeCharacter: 'a backslash before a character that needs none',
	InvalidCharacter: 'a control character that must be escaped'
};
