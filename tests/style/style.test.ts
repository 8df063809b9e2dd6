import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { NAME_LANGUAGES } from '../../src/lib/story/story.ts';
import { IMAGE_IDS } from '../../src/lib/style/marks.ts';
import { GROUND, LAYER_COLOURS, THEMES } from '../../src/lib/style/palette.ts';
import { mapStyle } from '../../src/lib/style/style.ts';

const combinations = THEMES.flatMap((theme) => NAME_LANGUAGES.map((names) => ({ theme, names })));

const styleOf = (choice: (typeof combinations)[number]) =>
	mapStyle({
		...choice,
		ownNames: ['Damascus'],
		rowLayers: ['made-up'],
		assets: {
			tiles: 'http://localhost/basemap/{z}/{x}/{y}.mvt',
			sprite: 'http://localhost/sprite/marks'
		}
	});

describe.each(combinations)('the style, $theme, names in $names', (choice) => {
	const style = styleOf(choice);

	it('is valid', () => {
		expect(validateStyleMin(style)).toEqual([]);
	});

	it('is of fills, lines and symbols, flat', () => {
		const kinds = new Set(style.layers.map(({ type }) => type));
		expect([...kinds].toSorted()).toEqual(['background', 'fill', 'line', 'symbol']);
		expect(style.projection).toBeUndefined();
		expect([style.terrain, style.sky]).toEqual([undefined, undefined]);
	});

	it('gives every global state a default that is not null', () => {
		for (const entry of Object.values(style.state ?? {})) expect(entry.default).not.toBeNull();
	});

	it('has no glyph server, and names only fonts of its own', () => {
		expect(style.glyphs).toBeUndefined();
		expect(style['font-faces']).toBeUndefined();
		const fonts = style.layers.flatMap((layer) =>
			layer.type === 'symbol' ? ((layer.layout?.['text-font'] as string[] | undefined) ?? []) : []
		);
		expect(new Set(fonts)).toEqual(
			new Set(['Plex Sans', 'Plex Sans SemiBold', 'Source Serif Italic'])
		);
	});

	it('writes its colours in lower-case hex, all of them from the palette', () => {
		const palette = new Set([
			...Object.values(GROUND[choice.theme]),
			...LAYER_COLOURS[choice.theme]
		]);
		const colours = JSON.stringify(style.layers).match(/#[0-9a-fA-F]{3,8}\b/g) ?? [];
		expect(colours.length).toBeGreaterThan(10);
		for (const colour of colours) expect(palette).toContain(colour);
	});

	it('lays the story’s marks over every label', () => {
		const ids = style.layers.map((layer) => layer.id);
		const last = Math.max(...ids.map((id, index) => (id.startsWith('label-') ? index : -1)));
		expect(ids.indexOf('site-form')).toBeGreaterThan(last);
	});

	it('places what covers the map before every name', () => {
		expect(style.layers.at(-1)?.id).toBe('obstacles');
	});

	it('lays the names that are placed for the view over every label of the basemap', () => {
		const ids = style.layers.map((layer) => layer.id);
		const first = Math.min(...ids.flatMap((id, index) => (id.startsWith('names-') ? [index] : [])));
		expect(ids.filter((id) => id.startsWith('names-'))).toEqual([
			'names-governorate',
			'names-sea',
			'names-country'
		]);
		expect(ids.findLastIndex((id) => id.startsWith('label-'))).toBeLessThan(first);
	});

	it('leaves names that the story writes itself out of the basemap', () => {
		const labels = style.layers.flatMap((layer) =>
			layer.id.startsWith('label-') && layer.type === 'symbol' ? [layer] : []
		);
		expect(labels.length).toBeGreaterThan(1);
		const properties = { kind: 'admin1', rank: 0, name_en: 'Damascus' };
		for (const layer of labels) {
			for (const kind of ['admin1', 'country', 'capital', 'sea', 'town']) {
				const feature = { type: 1 as const, properties: { ...properties, kind } };
				expect(featureFilter(layer.filter, 'filter').filter({ zoom: 9 }, feature)).toBe(false);
			}
		}
	});
});

describe('the sprite', () => {
	it('holds every image that the style names outright', () => {
		const named = styleOf({ theme: 'light', names: 'en' }).layers.flatMap((layer) => {
			const image = layer.type === 'symbol' ? layer.layout?.['icon-image'] : undefined;
			return typeof image === 'string' ? [image] : [];
		});
		expect(named).toContain('pointer');
		for (const image of named) expect(IMAGE_IDS).toContain(image);
	});
});
