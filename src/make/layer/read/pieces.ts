/*
 * Finds the objects of a JSON text that comes in portions, without reading them: each is then given
 * to JSON.parse by itself, so that a wrong one costs no other, and no more than one is held at a time.
 */

export interface Piece {
	readonly text: string;
	/** The line where it begins, from 1. */
	readonly line: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const END_OF_LIST = 0x5d;
const BREAK = 0x0a;

/** The objects of a list, from behind its opening bracket to its closing one. */
export class Pieces {
	#text = '';
	#line = 1;
	#begin = -1;
	#beginLine = 1;
	#depth = 0;
	#inString = false;
	#escaped = false;
	#ended = false;

	/** The length of the object that has begun and not ended, UTF-16 units. */
	get pending(): number {
		return this.#text.length;
	}

	/** What has begun and does not end, at the end of a file that was cut off. */
	torn(): Piece {
		return { text: this.#text, line: this.#beginLine };
	}

	take(portion: string): Piece[] {
		const from = this.#text.length;
		const text = this.#text + portion;
		const found: Piece[] = [];
		for (let at = from; at < text.length && !this.#ended; at++) {
			const code = text.charCodeAt(at);
			if (code === BREAK) this.#line++;
			if (this.#inString) this.#inText(code);
			else if (code === QUOTE) this.#inString = true;
			else if (code === OPEN) this.#open(at);
			else if (code === END_OF_LIST && this.#depth === 0) this.#ended = true;
			else if (code === CLOSE && this.#depth > 0 && --this.#depth === 0) {
				found.push({ text: text.slice(this.#begin, at + 1), line: this.#beginLine });
				this.#begin = -1;
			}
		}
		this.#text = this.#begin < 0 ? '' : text.slice(this.#begin);
		if (this.#begin >= 0) this.#begin = 0;
		return found;
	}

	#open(at: number): void {
		if (this.#depth++ > 0) return;
		this.#begin = at;
		this.#beginLine = this.#line;
	}

	#inText(code: number): void {
		if (this.#escaped) this.#escaped = false;
		else if (code === BACKSLASH) this.#escaped = true;
		else if (code === QUOTE) this.#inString = false;
	}
}
