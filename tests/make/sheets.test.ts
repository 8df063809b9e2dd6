import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { fontSheet, mapSheet } from '../../src/make/sheets.ts';

const FILE = 'node_modules/maplibre-gl/dist/maplibre-gl.css';
const sheet = readFileSync(FILE, 'utf8');

it('of maplibre-gl’s style sheet the rules of the canvas, its gestures and the scale are left', async () => {
	const { css } = await postcss([mapSheet]).process(sheet, { from: FILE });
	for (const part of [
		'.maplibregl-canvas-container.maplibregl-interactive{cursor:grab',
		'.maplibregl-touch-drag-pan',
		'.maplibregl-ctrl-bottom-right{right:0',
		'.maplibregl-ctrl-scale{',
		'.maplibregl-cooperative-gesture-screen.maplibregl-show{'
	])
		expect(css).toContain(part);
	expect(css).not.toMatch(/url\(|popup|marker|@keyframes|\{\}/);
	expect(css.length).toBeLessThan(5_000);
});

it('another sheet is left as it is', async () => {
	const other = '.maplibregl-popup{color:red}';
	const { css } = await postcss([mapSheet]).process(other, { from: 'src/app.css' });
	expect(css).toBe(other);
});

it('a font’s sheet names no file but for browsers that run the page', async () => {
	const file = 'node_modules/@fontsource/ibm-plex-sans/400.css';
	const { css } = await postcss([fontSheet]).process(readFileSync(file, 'utf8'), { from: file });
	expect(css).not.toMatch(/\.woff\)/);
	expect(css).toContain(
		"src: url(./files/ibm-plex-sans-cyrillic-400-normal.woff2) format('woff2');"
	);
});
