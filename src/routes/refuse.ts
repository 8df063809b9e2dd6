import { error } from '@sveltejs/kit';
import type { Problem } from '$lib/story/problem.ts';

/** A story with a problem is never served, not even while its editor works on it. */
export function refuse(problems: readonly Problem[]): never {
	const lines = problems.map(
		({ file, at, what, fix }) => `${file}${at === null ? '' : `, ${at}`}: ${what} ${fix}`
	);
	error(500, lines.join('\n'));
}
