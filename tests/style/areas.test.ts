import { createPropertyExpression, latest } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { DrawnArea } from '../../src/lib/style/areas-of.ts';
import { areaLayers } from '../../src/lib/style/layers/areas.ts';

/* What is drawn of a story's area, by whether its layer is on and any of its events is shown. */

const assets = { tiles: '', sprite: '' };
const layers = areaLayers({ theme: 'light', names: 'en', ownNames: [], rowLayers: [], assets });

interface State {
	readonly shown: boolean;
	readonly bare: boolean;
}

function opacityOf(id: string, property: string, form: DrawnArea['form'], state: State): unknown {
	const layer = layers.find((one) => one.id === id);
	if (layer === undefined) throw new Error(`There is no layer ${id}.`);
	const paint = new Map(Object.entries(layer.paint ?? {}));
	const group = layer.type === 'fill' ? latest.paint_fill : latest.paint_line;
	const spec = new Map(Object.entries(group)).get(property);
	const expression = createPropertyExpression(paint.get(property), property, spec);
	if (expression.result === 'error') throw new Error(JSON.stringify(expression.value));
	const feature = { type: 'Polygon' as const, properties: { layer: 'sweida', form } };
	return expression.value.evaluate({ zoom: 7 }, feature, { ...state });
}

const lineOf = (form: DrawnArea['form'], state: State) =>
	opacityOf('area-line', 'line-opacity', form, state);
const fillOf = (form: DrawnArea['form'], state: State) =>
	opacityOf('area-fill', 'fill-opacity', form, state);

const SHOWN = { shown: true, bare: false };
const BARE = { shown: false, bare: true };
const OFF = { shown: false, bare: false };

describe.each(['area', 'zone', 'outline'] as const)('a place drawn as %s', (form) => {
	it('is gone with its layer', () => {
		expect(lineOf(form, OFF)).toBe(0);
		expect(fillOf(form, OFF)).toBe(0);
	});

	it('stays as an outline, faint, where none of its events is shown', () => {
		expect(lineOf(form, BARE)).toBe(lineOf('outline', SHOWN));
		expect(fillOf(form, BARE)).toBe(fillOf('outline', SHOWN));
		expect(lineOf(form, BARE)).toBeGreaterThan(0);
		expect(lineOf(form, BARE)).toBeLessThan(1);
	});
});

it('a ring and a hatch say where an event lies, and go with it', () => {
	expect(opacityOf('area-ring', 'line-opacity', 'ring', BARE)).toBe(0);
	expect(opacityOf('area-ring', 'line-opacity', 'ring', SHOWN)).toBe(1);
	expect(opacityOf('area-hatch', 'fill-opacity', 'zone', BARE)).toBe(0);
});
