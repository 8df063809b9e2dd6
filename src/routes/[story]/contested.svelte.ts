import type { Position } from 'geojson';
import type { Contested } from '$lib/style/contested.ts';

/** The contested lines and areas in view, and whose facts are open. */
export class ContestedView {
	/** Of those in view. */
	ids = $state.raw<readonly string[]>([]);
	/** The spot is where it was pressed; null: it was chosen from the list. */
	open = $state.raw<{ readonly row: Contested; readonly spot: Position | null } | null>(null);

	#table = $state.raw<readonly Contested[]>([]);
	/** The facts of those in view, once they are wanted. */
	readonly rows = $derived.by(() => this.#table.filter((row) => this.ids.includes(row.id)));

	/** The facts are a file of their own, fetched when first wanted. */
	async want(): Promise<readonly Contested[]> {
		const { CONTESTED_ROWS } = await import('./contested-rows.ts');
		this.#table = CONTESTED_ROWS;
		return CONTESTED_ROWS;
	}

	async find(id: string): Promise<Contested | undefined> {
		return (await this.want()).find((row) => row.id === id);
	}
}
