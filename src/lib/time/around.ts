/** What comes before and after what is open; null: nothing does. */
export interface Around {
	readonly previous: number | null;
	readonly next: number | null;
}
