import { readdirSync, readFileSync } from 'node:fs';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { MEDIA } from '../../src/lib/style/media.ts';
import { fontSheet, mapSheet, mediaSheet } from '../../src/make/sheets.ts';

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

it('a media query of the page is written out, and an unknown one stops the build', async () => {
	const sheet = '@media screen and (--narrow){a{color:red}}@media print{a{color:red}}';
	const { css } = await postcss([mediaSheet]).process(sheet, { from: 'a.css' });
	expect(css).toBe(sheet.replace('(--narrow)', MEDIA['--narrow']));
	expect(MEDIA['--narrow']).toBe('(max-width: 47.99em)');
	const unknown = postcss([mediaSheet]).process('@media (--tiny){}', { from: 'a.css' });
	await expect(unknown).rejects.toThrow('(--tiny) is not in src/lib/style/media.ts');
});

it('widths of the page’s layout are written in one place', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(?:svelte|ts|css|html)$/.test(file))
		.map((file) => `src/${file}`);
	expect(files.length).toBeGreaterThan(100);
	const written = files.filter((file) =>
		/\b(?:47\.99|35\.99|min-width: 48)em/.test(readFileSync(file, 'utf8'))
	);
	expect(written).toEqual([]);
});
