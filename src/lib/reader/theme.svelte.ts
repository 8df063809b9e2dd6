import type { Theme } from '../style/palette.ts';
import { remember } from './memory.ts';

/** `system` follows the reader's device. */
export type ThemeChoice = Theme | 'system';

const ORDER: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The theme of page and map together, remembered on this device. In the browser only. */
export class ThemeState {
	choice = $state.raw<ThemeChoice>('system');
	#systemIsDark = $state.raw(false);

	readonly shown: Theme = $derived.by(() => {
		if (this.choice !== 'system') return this.choice;
		return this.#systemIsDark ? 'dark' : 'light';
	});

	/** Reads what is remembered and follows the device from now on; returns the undo. */
	follow(): () => void {
		const { theme } = document.documentElement.dataset;
		this.choice = ORDER.find((one) => one === theme) ?? 'system';
		const query = matchMedia('(prefers-color-scheme: dark)');
		const look = () => (this.#systemIsDark = query.matches);
		look();
		query.addEventListener('change', look);
		return () => query.removeEventListener('change', look);
	}

	/** System, light, dark, and round again. */
	next() {
		this.choice = ORDER[(ORDER.indexOf(this.choice) + 1) % ORDER.length] ?? 'system';
		const { dataset } = document.documentElement;
		if (this.choice === 'system') delete dataset.theme;
		else dataset.theme = this.choice;
		remember('theme', this.choice === 'system' ? null : this.choice);
	}
}
