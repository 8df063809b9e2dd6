import { LIMITS } from './limits.ts';
import type { Complain } from './problem.ts';
import { numberWords } from './wording.ts';

/* Bytes to text: UTF-8, and nothing else. */

/** The WHATWG decoder, which Node and every browser carry, but which ECMAScript does not name. */
declare const TextDecoder: new (
	label: 'utf-8',
	options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
) => { decode(bytes: Uint8Array): string };

/** The text of a file; or null, after a complaint. */
export function readText(bytes: Uint8Array, complain: Complain): string | null {
	if (bytes.length > LIMITS.fileBytes) {
		complain(
			null,
			`The file has ${numberWords(bytes.length)} bytes; the limit is ${numberWords(LIMITS.fileBytes)} (5 MB).`,
			'Simplify its outlines: a place needs no more detail than its precision.'
		);
		return null;
	}
	const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
	if (!isUtf8(bytes)) {
		complain(
			placeWords(text, Math.max(0, text.indexOf('\uFFFD'))),
			'The file is not UTF-8.',
			'Save it with the encoding UTF-8, without a byte order mark.'
		);
		return null;
	}
	return withoutMark(text, complain);
}

function withoutMark(text: string, complain: Complain): string | null {
	if (text.startsWith('\uFEFF')) {
		complain(
			'line 1, column 1',
			'The file begins with a byte order mark (U+FEFF), which JSON and this reader refuse.',
			'Save it as UTF-8 without a byte order mark ("UTF-8", not "UTF-8 with BOM").'
		);
		return null;
	}
	if (text.trim() === '') {
		complain(null, 'The file is empty.', 'Fill it in, or delete it.');
		return null;
	}
	return text;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

/** `line 4, column 2`, both from 1, for an offset in UTF-16 units. */
export function placeWords(text: string, offset: number): string {
	const before = text.slice(0, offset).split('\n');
	return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
