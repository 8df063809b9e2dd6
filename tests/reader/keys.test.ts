import { describe, expect, it } from 'vitest';
import { keyAction } from '../../src/lib/reader/keys.ts';

const press = (key: string, typing = false, withModifier = false) =>
	keyAction({ key, typing, withModifier });

describe('single keys', () => {
	it.each([
		['1', { do: 'toggle', index: 0 }],
		['9', { do: 'toggle', index: 8 }],
		['0', { do: 'whole-story' }],
		['j', { do: 'step', by: 1 }],
		['k', { do: 'step', by: -1 }],
		['/', { do: 'search' }],
		['Escape', { do: 'close' }],
		['?', { do: 'help' }]
	])('%s acts', (key, action) => {
		expect(press(key)).toEqual(action);
	});

	it.each(['1', '0', 'j', 'k', '?'])('%s does nothing while typing or with Ctrl', (key) => {
		expect(press(key, true)).toBeNull();
		expect(press(key, false, true)).toBeNull();
	});

	it('closes by Escape even while typing', () => {
		expect(press('Escape', true)).toEqual({ do: 'close' });
	});

	it('leaves the map its own keys', () => {
		for (const key of ['ArrowLeft', '+', '-', 'Tab', 'Enter']) expect(press(key)).toBeNull();
	});
});
