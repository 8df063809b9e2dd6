import type { LayerId } from '../../story/story.ts';
import type { Box } from './frame.ts';
import type { Shape } from './shapes.ts';

/** A spot with what is told of it; beyond the frame's edge, an arrow that says how far and where. */
export interface StillMark {
	readonly layer: LayerId;
	/** "nos. 4, 5, 11": telling.ts. */
	readonly told: string;
	/** "Damascus", or "Moscow, 2,540 km north". */
	readonly place: string;
	readonly away: boolean;
	readonly box: Box;
	readonly shapes: readonly Shape[];
}
