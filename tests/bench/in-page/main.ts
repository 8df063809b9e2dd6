import './frames.ts';
import { pressFor, type Press } from './popup.ts';
import { FrameTimes } from './frame-times.ts';
import { timesOf, watch, type Times } from './watch.ts';
import { toggle, type Toggled, type Toggling } from './toggle.ts';

/*
 * What looks on from within every page, from its first line: bundled into one script that the browser
 * runs before the page's own.
 */

export interface Bench {
	/** When the map came to rest, ms since the navigation began. */
	readonly rests: readonly number[];
	times(): Times;
	frames: FrameTimes | null;
	countFrames(): void;
	/** Null: nothing was pressed for a popup. */
	press: Press | null;
	awaitPopup(selector: string, words: string): void;
	toggle(toggling: Toggling): Promise<Toggled>;
}

declare global {
	var bench: Bench;
}

const watched = watch();

globalThis.bench = {
	rests: watched.rests,
	times: () => timesOf(watched),
	frames: null,
	countFrames() {
		this.frames?.stop();
		this.frames = new FrameTimes();
	},
	press: null,
	awaitPopup(selector, words) {
		this.press = pressFor(selector, words);
	},
	toggle: (toggling) => toggle(toggling, watched.rests)
};
