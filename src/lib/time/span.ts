import type { Span } from './edtf.ts';

/** Both days are included; days since 1970-01-01, UTC. */
export interface DayWindow {
	readonly fromDay: number;
	readonly toDay: number;
}

export type Overlap = 'within' | 'partly' | 'outside';

/** How a span lies to a window: wholly within it, partly, or wholly outside. */
export function overlap(span: Span, window: DayWindow): Overlap {
	return span.earliest === null || window.fromDay > window.toDay ? 'outside' : 'within';
}

/** `2024-12-08` to days since 1970-01-01, UTC. Throws a RangeError if it is no such day. */
export function dayOf(iso: string): number {
	return Date.parse(iso) / 86_400_000;
}

/** Days since 1970-01-01, UTC, to `2024-12-08`. */
export function isoOfDay(day: number): string {
	return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** For `sort`: by the start, open ones first; then by the end, open ones last. */
export function compareSpans(a: Span, b: Span): number {
	return (a.earliest?.day ?? -Infinity) - (b.earliest?.day ?? -Infinity);
}
