import { Resvg } from '@resvg/resvg-wasm';
import { GROUND } from '../../lib/style/palette.ts';
import type { StillMap } from '../../lib/style/still/shapes.ts';
import { element, escaped, FACES, svgContent } from '../../lib/style/still/svg-text.ts';
import { startResvg } from './resvg.ts';
import { setRuns, type Run, type SetText } from './set-runs.ts';
import { wrap } from './wrap.ts';

/* The picture with which a link to a page is shown elsewhere. By day: elsewhere knows no theme. */

/** What the common readers of Open Graph ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;
/** The still map's part of it, on the right. */
export const PICTURE_MAP = { width: 600, height: 630, margin: 40, bleed: { x: 0, y: 0 } } as const;

export interface PictureWords {
	readonly title: string;
	/** The article's words: the quote in ink, the rest of its sentence in grey. */
	readonly passage: readonly Run[];
	/** That the editor corrects them, and how; null: nothing is corrected. */
	readonly corrected: string | null;
	/** Who published it; what the map is made from. */
	readonly source: string;
	readonly credit: string;
}

const INK = GROUND.light;
const LEFT = 56;

/** A PNG, 1200 by 630. */
export async function drawPicture(words: PictureWords, map: StillMap | null): Promise<Uint8Array> {
	const fontBuffers = await startResvg();
	const image = new Resvg(pictureSvg(words, map), {
		font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: FACES.sans }
	}).render();
	const png = image.asPng();
	image.free();
	return png;
}

function pictureSvg(words: PictureWords, map: StillMap | null): string {
	const { width, height } = PICTURE;
	const wide = width - LEFT * 2 - (map ? PICTURE_MAP.width : 0);
	const sheet = element('rect', { width, height, fill: INK.paper });
	const size = { xmlns: 'http://www.w3.org/2000/svg', width, height };
	return element('svg', size, sheet + texts(words, wide) + (map ? mapPart(map) : ''));
}

/** Drawn a little larger than a page would: the picture is shown small. */
function mapPart(map: StillMap): string {
	const x = PICTURE.width - PICTURE_MAP.width;
	const line = element('path', { d: `M${x},0V${PICTURE.height}`, stroke: INK.rule });
	const view = {
		x,
		width: PICTURE_MAP.width,
		height: PICTURE.height,
		viewBox: `0 0 ${map.width} ${map.height}`
	};
	return element('svg', view, svgContent(map, 'light')) + line;
}

/** The foot of the first line that says who published the words. */
const SOURCE_Y = 556;
/** The type in which a correction is told. */
const MARK = { size: 18, leading: 23 } as const;

function texts(words: PictureWords, width: number): string {
	const { title, passage, corrected, source, credit } = words;
	// The title makes room for the mark, so that the quote need not.
	const [size, leading] = corrected === null ? [44, 52] : [40, 47];
	const head = wrap(title, { size, width, most: 4 });
	const below = 150 + (head.length - 1) * leading + 54;
	const mark = corrected === null ? [] : wrap(corrected, { size: MARK.size, width, most: 3 });
	const markTop = SOURCE_Y - 10 - mark.length * MARK.leading;
	const body = setRuns(passage, {
		width: width - 22,
		height: (mark.length > 0 ? markTop - 38 : 500) - below
	});
	return [
		text('Dateline', { y: 72, size: 30, italic: true }),
		...head.map((line, index) => text(line, { y: 150 + index * leading, size, weight: 600 })),
		quoted(body, below),
		...mark.map((line, index) =>
			text(line, {
				y: markTop + index * MARK.leading,
				size: MARK.size,
				weight: 600,
				face: FACES.sans
			})
		),
		...wrap(source, { size: 20, width, most: 2 }).map((line, index) =>
			text(line, { y: SOURCE_Y + index * 26, size: 20, face: FACES.sans, fill: INK.inkSoft })
		),
		text(credit, { y: 608, size: 13, face: FACES.sans, fill: INK.inkSoft })
	].join('');
}

/** Beside a rule, as a card has it. */
function quoted({ size, leading, lines }: SetText, top: number): string {
	const rule = element('path', {
		d: `M${LEFT + 1},${top - size + 3}v${lines.length * leading - 4}`,
		stroke: INK.border,
		'stroke-width': 2
	});
	const set = lines.map((line, index) =>
		element(
			'text',
			{ x: LEFT + 20, y: top + index * leading, 'font-family': FACES.serif, 'font-size': size },
			line.map(voice).join('')
		)
	);
	return rule + set.join('');
}

function voice({ text: content, grey }: Run): string {
	const look = grey ? { fill: INK.inkSoft } : { fill: INK.ink, 'font-style': 'italic' };
	return element('tspan', look, escaped(content));
}

interface Type {
	readonly x?: number;
	readonly y: number;
	readonly size: number;
	readonly weight?: number;
	readonly italic?: boolean;
	readonly face?: string;
	readonly fill?: string;
}

function text(content: string, { x = LEFT, y, size, weight, italic, face, fill }: Type): string {
	const attributes = {
		x,
		y,
		'font-family': face ?? FACES.serif,
		'font-size': size,
		'font-weight': weight,
		'font-style': italic ? 'italic' : undefined,
		fill: fill ?? INK.ink
	};
	return element('text', attributes, escaped(content));
}
