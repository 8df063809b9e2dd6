import { createPropertyExpression, featureFilter, latest } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { DrawnArea } from '../../src/lib/style/areas-of.ts';
import { AREA_LAYER, areaLayers } from '../../src/lib/style/layers/areas.ts';

/* How a story's areas are drawn, by their form. */

const assets = { tiles: '', sprite: '' };
const layers = areaLayers({ theme: 'light', names: 'en', ownNames: [], rowLayers: [], assets });

type Form = DrawnArea['form'];

const drawn = (form: Form) =>
	layers.filter(
		({ id, ...layer }) =>
			'filter' in layer &&
			featureFilter(layer.filter, `${id}.filter`).filter(
				{ zoom: 7 },
				{ type: 3, properties: { form } }
			)
	);

/** A paint property of a layer as it is drawn; 1 where it says nothing. */
function valueOf(layer: LayerSpecification, property: string, form: Form, isHovered = false) {
	const value = new Map(Object.entries(layer.paint ?? {})).get(property);
	if (value === undefined) return 1;
	const group = layer.type === 'fill' ? latest.paint_fill : latest.paint_line;
	const spec = new Map(Object.entries(group)).get(property);
	const expression = createPropertyExpression(value, property, spec);
	if (expression.result === 'error') throw new Error(JSON.stringify(expression.value));
	const feature = { type: 'Polygon' as const, properties: { form, slot: 0 } };
	const state = isHovered ? { emphasis: 'hovered' } : {};
	return Number(expression.value.evaluate({ zoom: 7 }, feature, state));
}

function opacityOf(type: 'fill' | 'line', form: Form, isHovered = false): number {
	const [layer] = drawn(form).filter((one) => one.type === type && !one.id.endsWith('hatch'));
	if (layer === undefined) throw new Error(`No ${type} draws an area of the form ${form}.`);
	return valueOf(layer, `${type}-opacity`, form, isHovered);
}

describe.each(['area', 'zone'] as const)('a place drawn as %s', (form) => {
	it('is filled and has a line, which a mere outline has fainter', () => {
		expect(opacityOf('line', form)).toBe(1);
		expect(opacityOf('line', 'outline')).toBeLessThan(1);
		expect(opacityOf('line', 'outline')).toBeGreaterThan(0);
		expect(opacityOf('fill', form)).toBeGreaterThanOrEqual(opacityOf('fill', 'outline'));
		expect(opacityOf('fill', 'outline')).toBeGreaterThan(0);
	});

	it('stands out where it is hovered', () => {
		expect(opacityOf('fill', form, true)).toBeGreaterThan(opacityOf('fill', form));
	});

	it('is found by a press, which an outline and a ring are not', () => {
		const pressed = (one: Form) => drawn(one).some(({ id }) => id === AREA_LAYER);
		expect([pressed(form), pressed('outline'), pressed('ring')]).toEqual([true, false, false]);
	});
});

it('a zone alone is hatched, and a ring is a line', () => {
	const idsOf = (form: Form) => drawn(form).map(({ id }) => id);
	expect(idsOf('zone')).toContain('area-hatch');
	for (const form of ['area', 'outline', 'ring'] as const)
		expect(idsOf(form)).not.toContain('area-hatch');
	expect(idsOf('ring')).toEqual(['area-ring']);
});
