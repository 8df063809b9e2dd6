import type { Theme } from '../style/palette.ts';

/** `system` follows the reader's device. */
export type ThemeChoice = Theme | 'system';

const STORAGE_KEY = 'dateline:theme';
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
		remember(this.choice);
	}
}

/** Where storage is refused (private windows), the choice lasts as long as the page. */
function remember(choice: ThemeChoice) {
	try {
		if (choice === 'system') localStorage.removeItem(STORAGE_KEY);
		else localStorage.setItem(STORAGE_KEY, choice);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		document.documentElement.dataset.storage = 'refused';
	}
}
