import { describe, expect, it } from 'vitest';
import { nextTheme, type ThemeChoice } from '../../src/lib/reader/theme.ts';

describe.each([
	['light', ['dark', 'light', 'system']],
	['dark', ['light', 'dark', 'system']]
] as const)('on a %s device', (system, order) => {
	it('three presses go to the other look, to the same look kept, and back to the device’s', () => {
		let choice: ThemeChoice = 'system';
		const pressed = order.map(() => (choice = nextTheme(choice, system)));
		expect(pressed).toEqual(order);
	});
});
