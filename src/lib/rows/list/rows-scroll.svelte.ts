import { drawnHeight, scrolledTo, showing, standingAt, type LongScroll } from './long-scroll.ts';

/** What stands still so long has come to rest, ms. */
const REST = 150;
/** Rows beyond the edge, so that a small move shows no gap. */
const SPARE = 4;

/** Which rows of a long list are in sight, and where each stands. */
export class RowsScroll {
	/** Of the box that scrolls and of a row, CSS pixels; 0 until they are measured, or out of sight. */
	seen = $state.raw(0);
	rowPx = $state.raw(0);
	/** Where the keyboard was last; null: not here yet. */
	last = $state.raw<number | null>(null);
	#scroll = $state.raw<LongScroll>({ top: 0, at: 0 });
	#box: HTMLElement | null = null;
	#resting: ReturnType<typeof setTimeout> | undefined;

	readonly #list = $derived.by(() => ({ whole: this.count() * this.rowPx, seen: this.seen }));
	readonly height = $derived(drawnHeight(this.#list));
	/** The first and the last row to be there, from 0. */
	readonly from = $derived.by(() =>
		this.bounded(Math.floor(this.#scroll.at / (this.rowPx || 1)) - SPARE)
	);
	readonly to = $derived.by(() =>
		this.bounded(Math.ceil((this.#scroll.at + this.seen) / (this.rowPx || 1)) + SPARE)
	);
	/** The one tab stop. */
	readonly stop = $derived.by(() =>
		this.bounded(this.last ?? Math.ceil(this.#scroll.at / (this.rowPx || 1)))
	);
	readonly places = $derived.by(() => {
		const places = Array.from({ length: this.to - this.from + 1 }, (_, step) => this.from + step);
		// Who has the focus stays in the document, however far the list is scrolled.
		return places.includes(this.stop) ? places : [...places, this.stop];
	});

	/** @param count How many rows there are. */
	constructor(private readonly count: () => number) {}

	bounded(place: number): number {
		return Math.max(0, Math.min(place, this.count() - 1));
	}

	/** CSS pixels from the top of what is drawn. */
	topOf(place: number): number {
		return place * this.rowPx - this.#scroll.at + this.#scroll.top;
	}

	/** The reader has scrolled. */
	moved = ({ currentTarget }: { readonly currentTarget: HTMLElement }): void => {
		this.#box = currentTarget;
		this.#scroll = scrolledTo(currentTarget.scrollTop, this.#scroll, this.#list);
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => this.#stand(standingAt(this.#scroll.at, this.#list)), REST);
	};

	/** Brings a row into sight, and makes it the tab stop. */
	show(place: number, box: HTMLElement): void {
		this.#box = box;
		this.last = this.bounded(place);
		this.#stand(showing(this.last, this.rowPx, { now: this.#scroll, list: this.#list }));
	}

	/** Where a key of a list leads from the tab stop; null: it is none. */
	goalOf(key: string): number | null {
		const page = Math.max(1, Math.floor(this.seen / this.rowPx) - 1);
		const goals: Readonly<Record<string, number>> = {
			ArrowDown: this.stop + 1,
			ArrowUp: this.stop - 1,
			PageDown: this.stop + page,
			PageUp: this.stop - page,
			Home: 0,
			End: this.count() - 1
		};
		return goals[key] ?? null;
	}

	#stand(scroll: LongScroll): void {
		this.#scroll = scroll;
		if (this.#box && Math.abs(this.#box.scrollTop - scroll.top) >= 1)
			this.#box.scrollTop = scroll.top;
	}
}
