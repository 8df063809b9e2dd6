import type { Position } from 'geojson';
import type { EventId } from '../story/story.ts';
import type { RowId } from './row-id.ts';

/** What is open: one thing at most. Popup, list, marker, timeline and address all follow from it. */
export type Open =
	| { readonly kind: 'none' }
	| { readonly kind: 'event'; readonly id: EventId }
	/** A row of a data set. */
	| { readonly kind: 'row'; readonly id: RowId }
	/** The facts of a contested line or area; `spot` is where they were asked for, null: in the list. */
	| { readonly kind: 'contested'; readonly id: string; readonly spot: Position | null };

export const NOTHING_OPEN: Open = { kind: 'none' };
