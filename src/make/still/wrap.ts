export interface Lines {
	/** Height of the type. */
	readonly size: number;
	/** Of a line, in the same unit. */
	readonly width: number;
	readonly most: number;
}

/** A letter's mean width in Source Serif 4, as a share of the type's height; a little more than measured. */
const LETTER = 0.47;

/** How many letters a line holds. */
export function lettersIn({ size, width }: Pick<Lines, 'size' | 'width'>): number {
	return Math.floor(width / (size * LETTER));
}

/** Text in lines of whole words; what does not fit into the last one ends in an ellipsis. */
export function wrap(text: string, { size, width, most }: Lines): readonly string[] {
	const longest = lettersIn({ size, width });
	const lines: string[] = [];
	for (const word of text.split(/\s+/).map((one) => shorten(one, longest))) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < longest)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	if (lines.length <= most) return lines;
	const [end = ''] = lines.slice(most - 1, most);
	return [...lines.slice(0, most - 1), ended(end, longest - 2)];
}

/** The words of a last line for which there is room beside the dots. */
function ended(line: string, room: number): string {
	const whole = line.length > room ? line.slice(0, room + 1).replace(/\s\S*$/u, '') : line;
	const words = whole.length > room ? shorten(whole, room) : whole;
	return `${words.replace(/[\s.,;:…–—-]+$/u, '')} …`;
}

/** By whole characters, however many units they take. */
function shorten(text: string, longest: number): string {
	const letters = [...text];
	return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
}
