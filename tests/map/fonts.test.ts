import { readFile } from 'node:fs/promises';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { drawInPageFonts, familiesOf, familyFor } from '../../src/lib/map/fonts.ts';
import { FONTS } from '../../src/lib/style/expressions.ts';

const faces = Object.values(FONTS).flat();

test('every family that draws letters is in the page’s style sheet, and none besides', async () => {
	const sheet = await readFile(new URL('../../src/lib/map/fonts.css', import.meta.url), 'utf8');
	const declared = [...sheet.matchAll(/font-family: '(.+)'/g)].map(([, family]) => family);
	expect(declared.toSorted()).toEqual(faces.flatMap(familiesOf).toSorted());
});

test.each([
	['A', 'Plex Sans', 'Plex Sans basic'],
	['é', 'Plex Sans SemiBold', 'Plex Sans SemiBold letters'],
	['Ḥ', 'Plex Sans', 'Plex Sans latin-ext'],
	['М', 'Source Serif Italic', 'Source Serif Italic cyrillic'],
	['د', 'Source Serif Italic', 'Source Serif Italic arabic'],
	['漢', 'Plex Sans', null]
])('%s in %s is drawn in %s', (letter, face, family) => {
	expect(familyFor(face, letter.codePointAt(0) ?? 0)).toBe(family);
});

test('MapLibre asks whoever stands there, though it is no part of its public interface', async () => {
	const manager: { fontFaceManager?: { hasFontFaces(): boolean } } = {};
	const on = (event: string, hear: () => void) => event === 'style.load' && hear();
	drawInPageFonts({ style: { glyphManager: manager }, on } as unknown as MapLibreMap);
	expect(manager.fontFaceManager?.hasFontFaces()).toBe(true);
	// Of which the site's map is built.
	const source = new URL('../src/render/glyph_manager.ts', import.meta.resolve('maplibre-gl'));
	const code = await readFile(source, 'utf8');
	expect(code).toMatch(/this\.fontFaceManager\.getFontFamily\(stack, codePoint, 'normal'\)/);
	const asked = new Set([...code.matchAll(/fontFaceManager\.(\w+)\(/g)].map(([, name]) => name));
	expect(Object.keys(manager.fontFaceManager ?? {}).sort()).toEqual([...asked].sort());
});
