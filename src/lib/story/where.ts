import type { StoryEvent } from './story.ts';

/** It happened somewhere in a drawn area: the area is its mark too. */
export function isInArea({ where }: StoryEvent): boolean {
	return where.precision === 'zone' || where.precision === 'governorate';
}
