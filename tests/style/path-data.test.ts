import { expect, it } from 'vitest';
import { pathData } from '../../src/lib/style/still/path-data.ts';

const BOX = [0, 0, 100, 100] as const;

it('each corner of a path is told from the one before, on a grid of half units', () => {
	const line = [
		[1, 1],
		[20.1, 30.4],
		[60.2, 10.3]
	] as const;
	const d = pathData('MultiLineString', [line.map(([x, y]) => [x, y])], {
		box: BOX,
		grain: 'ground'
	});
	expect(d).toBe('M1,1l19,29.5,40-20');
});

it('an area is drawn more finely than the ground, and closes', () => {
	const ring: [number, number][] = [
		[10, 10],
		[30.2, 10.1],
		[30.3, 40.4],
		[10, 10]
	];
	const d = pathData('MultiPolygon', [ring], { box: BOX, grain: 'area' });
	expect(d).toBe('M10,10l20.2,.1,.1,30.3z');
});

it('corners that nobody sees are left out, those that anybody does are not', () => {
	const line: [number, number][] = [
		[0, 50],
		[25, 50.3],
		[50, 49.8],
		[75, 47],
		[100, 50]
	];
	const d = pathData('MultiLineString', [line], { box: BOX, grain: 'ground' });
	expect(d).toBe('M0,50l50,0,25-3,25,3');
});

it('nothing is left of what lies beyond the box, or is too small to see', () => {
	const far: [number, number][] = [
		[200, 200],
		[300, 300]
	];
	const speck: [number, number][] = [
		[10, 10],
		[10.1, 10],
		[10.1, 10.1],
		[10, 10]
	];
	expect(pathData('MultiLineString', [far], { box: BOX, grain: 'ground' })).toBe('');
	expect(pathData('MultiPolygon', [speck], { box: BOX, grain: 'ground' })).toBe('');
	expect(pathData('MultiLineString', [], { box: BOX, grain: 'ground' })).toBe('');
});
