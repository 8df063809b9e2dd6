import { expect, test } from 'vitest';
import { rowFeature, type MarkedRow } from '../../src/lib/rows/map/row-feature.ts';

const ROW: MarkedRow = {
	id: 'made@36.3 33.5',
	slot: 4,
	spot: [36.3, 33.5],
	kind: 'clash',
	standing: 'claimed',
	count: 1
};

test('the open row has a marker of its own, hollow, edged by who says so, with its kind on it', () => {
	const { geometry, properties } = rowFeature(ROW);
	expect(geometry.coordinates).toEqual([36.3, 33.5]);
	expect(properties).toMatchObject({ id: ROW.id, slot: 4, hollow: true, kindImage: 'kind-clash' });
	expect(properties.edge).not.toBe(rowFeature({ ...ROW, standing: 'fact' }).properties.edge);
});

test('where several stand at its spot it has their number instead', () => {
	expect(rowFeature({ ...ROW, count: 7 }).properties).toMatchObject({ count: 7, kindImage: '' });
});
