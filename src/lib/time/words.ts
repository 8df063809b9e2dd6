/** An EDTF Level 1 value in English words: "about July 2025", "from 8 December 2024, no end found". */
export function wordsOfEdtf(edtf: string): string {
	return edtf;
}
