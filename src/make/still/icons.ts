import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-wasm';
import { GROUND } from '../../lib/style/palette.ts';
import { startResvg } from './resvg.ts';

/** An icon of the installed page, made from static/favicon.svg. */
export interface Icon {
	/** Pixels, square. */
	readonly size: number;
	/**
	 * Whole: the device cuts the form it likes out of it, and the drawing keeps to the middle, which
	 * is safe from that: https://www.w3.org/TR/appmanifest/#icon-masks
	 */
	readonly whole: boolean;
}

/** By their names, without the ending. */
export const ICONS = {
	'icon-192': { size: 192, whole: false },
	'icon-512': { size: 512, whole: false },
	'maskable-512': { size: 512, whole: true },
	'apple-touch-icon': { size: 180, whole: true }
} as const satisfies Readonly<Record<string, Icon>>;

/** The drawing's share of a whole icon's side: its corners stay within the safe circle. */
const SHARE = 0.72;

/** A PNG. */
export async function drawIcon({ size, whole }: Icon): Promise<Uint8Array> {
	await startResvg();
	const drawing = readFileSync('static/favicon.svg', 'utf8');
	const image = new Resvg(whole ? onGround(drawing) : drawing, {
		fitTo: { mode: 'width', value: size }
	}).render();
	const png = image.asPng();
	image.free();
	return png;
}

/** The drawing, smaller, on a ground of its own ink. */
function onGround(drawing: string): string {
	const [side, inner] = [32, 32 * SHARE];
	const at = (side - inner) / 2;
	const placed = drawing.replace(
		'<svg ',
		`<svg x="${at}" y="${at}" width="${inner}" height="${inner}" `
	);
	const ground = `<rect width="${side}" height="${side}" fill="${GROUND.light.ink}"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${ground}${placed}</svg>`;
}
