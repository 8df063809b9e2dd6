import type { Theme } from '../style/palette.ts';

/** `system` follows the reader's device. */
export type ThemeChoice = Theme | 'system';

/**
 * What a press of the theme's button chooses: first what looks other than the device's own, then what
 * looks like it but stays so, then the device's own again. So the first press always shows.
 */
export function nextTheme(choice: ThemeChoice, system: Theme): ThemeChoice {
	if (choice === system) return 'system';
	return choice === 'system' ? other(system) : system;
}

function other(theme: Theme): Theme {
	return theme === 'dark' ? 'light' : 'dark';
}

/** For readers, after "Theme: ". */
export const THEME_WORDS: Readonly<Record<ThemeChoice, string>> = {
	system: 'as this device has it',
	light: 'light',
	dark: 'dark'
};
