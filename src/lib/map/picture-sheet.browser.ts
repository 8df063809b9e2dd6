import { GROUND, type Ground, type Theme } from '../style/palette.ts';
import type { ScaleBar } from './scale-bar.ts';
import type { Snapshot } from './snapshot.browser.ts';

/* A picture of the map to be passed on: above it what it is, below it what it needs to be believed. */

export interface SheetWords {
	readonly title: string;
	/** Whose words the map shows. */
	readonly source: string;
	readonly legend: readonly { readonly name: string; readonly colour: string }[];
	/** From above: up to when, what is left out, what the map is made from, where it is. */
	readonly foot: readonly string[];
}

/** All in CSS pixels. */
const PAD = 20;
const SWATCH = 12;
const TYPE = {
	title: {
		size: 24,
		line: 29,
		face: '600 24px "Dateline Serif", "Source Serif 4", Georgia, serif'
	},
	source: { size: 12, line: 17, face: '400 12px "Dateline Sans", "IBM Plex Sans", sans-serif' },
	legend: { size: 13, line: 22, face: '600 13px "Dateline Sans", "IBM Plex Sans", sans-serif' },
	foot: { size: 11, line: 16, face: '400 11px "Dateline Sans", "IBM Plex Sans", sans-serif' }
} as const;
type TypeName = keyof typeof TYPE;

interface Line {
	readonly type: TypeName;
	readonly text: string;
	readonly x: number;
	/** Of its box's top. */
	readonly y: number;
	/** Before it, in the legend. */
	readonly swatch?: string;
}

/** The sheet as a canvas, as fine as the map's picture. */
export async function drawSheet(
	map: Snapshot,
	words: SheetWords,
	theme: Theme
): Promise<HTMLCanvasElement> {
	await Promise.all(Object.values(TYPE).map(({ face }) => document.fonts.load(face, words.title)));
	const canvas = document.createElement('canvas');
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('The browser draws no pictures.');
	const head = headLines(pen, words, map.width);
	const top = endOf(head, PAD) + 10;
	const foot = footLines(pen, words, { width: map.width, top: top + map.height + 10 });
	canvas.width = Math.round((map.width + 2 * PAD) * map.ratio);
	canvas.height = Math.round((endOf(foot, top + map.height) + PAD) * map.ratio);
	pen.scale(map.ratio, map.ratio);
	const ground = GROUND[theme];
	pen.fillStyle = ground.paper;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.drawImage(map.canvas, PAD, top, map.width, map.height);
	pen.strokeStyle = ground.rule;
	pen.strokeRect(PAD, top, map.width, map.height);
	drawScale(pen, map.scale, { x: PAD + map.width - 12, y: top + map.height - 10, ground });
	for (const line of [...head, ...foot]) drawLine(pen, line, ground);
	return canvas;
}

function headLines(pen: CanvasRenderingContext2D, words: SheetWords, width: number): Line[] {
	const title = stack('title', wrapped(pen, words.title, { type: 'title', width }), PAD);
	const source = wrapped(pen, words.source, { type: 'source', width });
	return [...title, ...stack('source', source, endOf(title, PAD) + 4)];
}

function footLines(
	pen: CanvasRenderingContext2D,
	words: SheetWords,
	{ width, top }: { readonly width: number; readonly top: number }
): Line[] {
	const legend = legendLines(pen, words, { width, top });
	const foot = words.foot.flatMap((text) => wrapped(pen, text, { type: 'foot', width }));
	return [...legend, ...stack('foot', foot, endOf(legend, top) + 6)];
}

/** The layers side by side, in as many rows as it takes. */
function legendLines(
	pen: CanvasRenderingContext2D,
	{ legend }: SheetWords,
	{ width, top }: { readonly width: number; readonly top: number }
): Line[] {
	pen.font = TYPE.legend.face;
	let [x, y] = [PAD, top];
	return legend.map(({ name, colour }) => {
		const long = SWATCH + 6 + pen.measureText(name).width;
		if (x > PAD && x + long > PAD + width) [x, y] = [PAD, y + TYPE.legend.line];
		const line: Line = { type: 'legend', text: name, x, y, swatch: colour };
		x += long + 18;
		return line;
	});
}

function stack(type: TypeName, texts: readonly string[], top: number): Line[] {
	return texts.map((text, index) => ({ type, text, x: PAD, y: top + index * TYPE[type].line }));
}

function endOf(lines: readonly Line[], least: number): number {
	return lines.reduce((end, { type, y }) => Math.max(end, y + TYPE[type].line), least);
}

/** In lines of whole words; a word that is too long, as an address may be, is cut. */
function wrapped(
	pen: CanvasRenderingContext2D,
	text: string,
	{ type, width }: { readonly type: TypeName; readonly width: number }
): string[] {
	pen.font = TYPE[type].face;
	const fits = (words: string) => pen.measureText(words).width <= width;
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		if (line !== '' && fits(`${line} ${word}`)) {
			line = `${line} ${word}`;
			continue;
		}
		if (line !== '') lines.push(line);
		line = '';
		for (const letter of word) {
			if (!fits(line + letter)) {
				lines.push(line);
				line = '';
			}
			line += letter;
		}
	}
	return [...lines, line].filter((one) => one !== '');
}

function drawLine(pen: CanvasRenderingContext2D, line: Line, ground: Ground): void {
	const { size, line: height, face } = TYPE[line.type];
	const middle = line.y + height / 2;
	let { x } = line;
	if (line.swatch !== undefined) {
		pen.fillStyle = line.swatch;
		pen.fillRect(x, middle - SWATCH / 2, SWATCH, SWATCH);
		x += SWATCH + 6;
	}
	pen.font = face;
	pen.fillStyle = line.type === 'title' || line.type === 'legend' ? ground.ink : ground.inkSoft;
	pen.fillText(line.text, x, middle + size * 0.35);
}

/** A bar that ends at a point, its words above it. */
function drawScale(
	pen: CanvasRenderingContext2D,
	{ words, length }: ScaleBar,
	{ x, y, ground }: { readonly x: number; readonly y: number; readonly ground: Ground }
): void {
	const bar = new Path2D(`M${x - length},${y - 5}v5h${length}v-5`);
	pen.lineJoin = 'round';
	pen.font = TYPE.foot.face;
	pen.textAlign = 'center';
	for (const [colour, width] of [
		[ground.halo, 4],
		[ground.inkSoft, 1.2]
	] as const) {
		pen.strokeStyle = colour;
		pen.lineWidth = width;
		pen.stroke(bar);
		if (width > 2) pen.strokeText(words, x - length / 2, y - 7);
	}
	pen.fillStyle = ground.inkSoft;
	pen.fillText(words, x - length / 2, y - 7);
	pen.textAlign = 'start';
}
