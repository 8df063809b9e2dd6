import { expect, it } from 'vitest';
import { foundOnce, type Variant } from '../../src/lib/map/programs-once.ts';

const FLAT = { name: 'mercator' };
const line: Variant = {
	name: 'line',
	programConfiguration: { of: 'a river' },
	projectionShaderVariant: FLAT,
	showOverdrawInspector: false,
	useTerrain: false,
	defines: []
};
/** What differs, and makes it another program for MapLibre. */
const OTHERS: readonly (readonly [string, Variant])[] = [
	['name', { ...line, name: 'lineSDF' }],
	['configuration', { ...line, programConfiguration: { of: 'a border' } }],
	['lack of a configuration', { ...line, programConfiguration: null }],
	['projection', { ...line, projectionShaderVariant: { name: 'globe' } }],
	['look at the library itself', { ...line, showOverdrawInspector: true }],
	['ground', { ...line, useTerrain: true }],
	['definition', { ...line, defines: ['#define OTHER'] }]
];

function counted() {
	const asked: Variant[] = [];
	const get = foundOnce((variant: Variant) => ({ number: asked.push(variant) }));
	return { asked, get };
}

it('a program is looked up once, whatever object asks for it', () => {
	const { asked, get } = counted();
	const found = get(line);
	expect(get({ ...line, projectionShaderVariant: { ...FLAT } })).toBe(found);
	expect(get({ ...line, defines: [] })).toBe(found);
	expect(asked).toEqual([line]);
});

it.each(OTHERS)('another %s has another program', (_, other) => {
	const { get } = counted();
	const found = get(line);
	expect(get(other)).not.toBe(found);
	expect(get(line)).not.toBe(get(other));
});

it('what is drawn for a special purpose is looked up each time', () => {
	const { asked, get } = counted();
	const special = { ...line, defines: ['#define OTHER'] };
	get(special);
	get(special);
	expect(asked).toHaveLength(2);
});

it('what could not be made is looked up again', () => {
	let fails = true;
	const get = foundOnce(() => {
		if (fails) throw new Error('The graphics are lost.');
		return 'a program';
	});
	expect(() => get(line)).toThrow('The graphics are lost.');
	fails = false;
	expect(get(line)).toBe('a program');
});
