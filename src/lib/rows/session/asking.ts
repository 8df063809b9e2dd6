import type { Extent } from '../../story/extent.ts';
import type { LayerId } from '../../story/story.ts';
import type { Choice } from '../data/choice.ts';
import type { RowsWorker } from '../data/protocol.ts';

/** What is asked of whoever has the rows, under the reader's choices. */
export interface Asking {
	readonly choice: Choice;
	/** What of the map is in view; null: there is no live map. */
	readonly view: Extent | null;
	/** The worker, told the choices. */
	readonly told: () => Promise<RowsWorker>;
	/** What of the map the list of a layer keeps to; null: it has all. */
	readonly listedView: (layer: LayerId) => Extent | null;
}
