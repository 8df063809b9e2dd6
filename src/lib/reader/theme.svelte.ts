import type { Theme } from '../style/palette.ts';
import { remember } from './memory.ts';
import { nextTheme, type ThemeChoice } from './theme.ts';

/** The theme of page and map together, remembered on this device. In the browser only. */
export class ThemeState {
	choice = $state.raw<ThemeChoice>('system');
	#systemIsDark = $state.raw(false);

	readonly #system: Theme = $derived.by(() => (this.#systemIsDark ? 'dark' : 'light'));
	readonly shown: Theme = $derived.by(() =>
		this.choice === 'system' ? this.#system : this.choice
	);

	/** Reads what is remembered and follows the device from now on; returns the undo. */
	follow(): () => void {
		const { theme } = document.documentElement.dataset;
		this.choice = theme === 'light' || theme === 'dark' ? theme : 'system';
		const query = matchMedia('(prefers-color-scheme: dark)');
		const look = () => (this.#systemIsDark = query.matches);
		look();
		query.addEventListener('change', look);
		return () => query.removeEventListener('change', look);
	}

	/** The button was pressed. */
	next() {
		this.choice = nextTheme(this.choice, this.#system);
		const { dataset } = document.documentElement;
		if (this.choice === 'system') delete dataset.theme;
		else dataset.theme = this.choice;
		remember('theme', this.choice === 'system' ? null : this.choice);
	}
}
