import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { TooLate } from './measure/page.ts';
import { spreadsOf, type Cell, type Scene, type SceneResult } from './told/results.ts';
import type { Visit } from './visit.ts';

/* The pages in turn, A B C A B C, after a round whose figures are not kept. */

export interface Turns {
	readonly scene: Scene;
	readonly names: readonly ContestantName[];
	/** Rounds whose figures count. */
	readonly rounds: number;
	readonly limitSeconds: number;
	readonly visit: (name: ContestantName) => Promise<Visit>;
	/** Called before each visit, in words, and with how many visits are no longer to be made. */
	readonly onvisit: (words: string, saved: number) => void;
}

export async function takeTurns(turns: Turns): Promise<SceneResult> {
	const { scene, names, rounds, limitSeconds, visit, onvisit } = turns;
	const visits = new Map<ContestantName, Visit[]>(names.map((name) => [name, []]));
	const failed = new Map<ContestantName, string>();
	for (let round = 0; round <= rounds; round++) {
		for (const name of names.filter((one) => !failed.has(one))) {
			onvisit(`${CONTESTANTS[name].title}, ${scene}, round ${round}`, 0);
			try {
				const made = await visit(name);
				// What is asked for first is compressed first: that round is to warm up.
				if (round > 0) visits.get(name)?.push(made);
			} catch (error) {
				const why = whyNot(error, limitSeconds);
				failed.set(name, why);
				onvisit(`${CONTESTANTS[name].title}: ${why}`, rounds - round);
			}
		}
	}
	const cellOf = (name: ContestantName): Cell => {
		const why = failed.get(name);
		return why === undefined ? { spreads: spreadsOf(visits.get(name) ?? []) } : { failed: why };
	};
	return { scene, cells: Object.fromEntries(names.map((name) => [name, cellOf(name)])) };
}

/** One page's failure is told and ends no run. */
function whyNot(error: unknown, limitSeconds: number): string {
	const [words = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	return error instanceof TooLate ? `not within ${limitSeconds} s: ${words}` : `failed: ${words}`;
}
