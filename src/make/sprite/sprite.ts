import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-wasm';
import { startResvg } from '../still/resvg.ts';
import { drawings, type MapInputs } from './drawings.ts';
import { fieldAlpha, fieldOf, type Bitmap } from './field.ts';
import { sheet } from './sheet.ts';

/*
 * Draws the map's sprite: `npx tsx src/make/sprite/sprite.ts [folder]`, by default static/sprite.
 * Out come marks.json, marks.png and their @2x, all signed distance fields. What has been drawn
 * before is taken from .cache/sprite.
 */

/** Pixels to a CSS pixel while distances are measured: errors stay below a thirtieth of a pixel. */
const PRECISION = 16;
const RATIOS = [1, 2] as const;

/** The sprite's files: name to content. */
export type SpriteFiles = Readonly<Record<string, string | Buffer>>;

export async function drawSprite(): Promise<SpriteFiles> {
	await startResvg();
	const fields = drawings().map((drawing) => ({ ...drawing, field: fieldOf(rasterize(drawing)) }));
	const files: Record<string, string | Buffer> = {};
	for (const ratio of RATIOS) {
		const images = fields.map(({ id, size, field }) => ({
			id,
			side: size * ratio,
			alpha: fieldAlpha(field, size, ratio)
		}));
		const { png, index } = sheet(images, ratio);
		const name = ratio === 1 ? 'marks' : `marks@${ratio}x`;
		files[`${name}.json`] = JSON.stringify(index, null, '\t') + '\n';
		files[`${name}.png`] = png;
	}
	return files;
}

function rasterize({ svg, size }: MapInputs): Bitmap {
	const image = new Resvg(svg, { fitTo: { mode: 'zoom', value: PRECISION } }).render();
	const side = size * PRECISION;
	const { pixels } = image;
	const coverage = Uint8Array.from({ length: side * side }, (_, at) => pixels[at * 4 + 3] ?? 0);
	image.free();
	return { side, coverage };
}

/** Draws into `folder`, or copies there what the same sources drew before. */
export async function makeSprite(folder: string, cache: string): Promise<void> {
	const drawn = join(cache, sourcesHash());
	if (!existsSync(drawn)) {
		const unfinished = `${drawn}.${process.pid}`;
		mkdirSync(unfinished, { recursive: true });
		for (const [name, content] of Object.entries(await drawSprite())) {
			writeFileSync(join(unfinished, name), content);
		}
		renameSync(unfinished, drawn);
	}
	cpSync(drawn, folder, { recursive: true });
}

/** Changes with the drawings, with the code that measures them, and with Node (its zlib). */
function sourcesHash(): string {
	const here = dirname(fileURLToPath(import.meta.url));
	const hash = createHash('sha256').update(process.version);
	for (const file of ['field.ts', 'sheet.ts', 'sprite.ts']) {
		hash.update(readFileSync(join(here, file)));
	}
	return hash.update(JSON.stringify(drawings())).digest('hex').slice(0, 16);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const folder = process.argv[2] ?? join('static', 'sprite');
	await makeSprite(folder, join('.cache', 'sprite'));
	console.log(`Sprite: ${drawings().length} images in ${folder}`);
}
