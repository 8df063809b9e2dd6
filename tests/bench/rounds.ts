import { CONTESTANTS, LIMIT, type ContestantName } from './contestants.ts';
import { whyNot } from './measure/within.ts';
import { spreadsOf, type Cell, type Scene, type SceneResult } from './told/results.ts';
import type { Visit } from './visit.ts';

/* The pages in turn, A B C A B C, after a round whose figures are not kept. */

export interface Turns {
	readonly scene: Scene;
	readonly names: readonly ContestantName[];
	/** Rounds whose figures count. */
	readonly rounds: number;
	/** Whoever started the run wants no more visits: what there is, is told. */
	readonly isOver: () => boolean;
	readonly visit: (name: ContestantName, isOpenedOnly: boolean) => Promise<Visit>;
	/** Called after each visit, in words, and with how many visits are no longer to be made. */
	readonly onvisit: (words: string, saved: number) => void;
}

/** A page with a longer visit, ms, is visited in the first rounds only; Dateline and the limit in all. */
const LONG_VISIT = 30_000;
const ROUNDS_OF_LONG = 1;

/** What is known of one page while the rounds go on. */
interface Known {
	readonly visits: Visit[];
	rounds: number;
	/** Why a visit broke off, or was not to be made; null: none did. */
	failed: string | null;
	/** At least one visit got through. */
	wasUsed: boolean;
}

export async function takeTurns(turns: Turns): Promise<SceneResult> {
	const { scene, names, rounds } = turns;
	const known = new Map<ContestantName, Known>(
		names.map((name) => [name, { visits: [], rounds, failed: null, wasUsed: false }])
	);
	for (let round = 0; round <= rounds; round++)
		for (const [name, one] of known)
			if (round <= one.rounds && !turns.isOver()) await takeTurn(turns, { name, round, one });
	const cells = [...known].map(([name, { visits, failed }]): [ContestantName, Cell] => [
		name,
		{ visits: visits.length, spreads: spreadsOf(visits), failed: wordsOf(visits, failed) }
	]);
	return { scene, cells: Object.fromEntries(cells) };
}

interface Turn {
	readonly name: ContestantName;
	readonly round: number;
	readonly one: Known;
}

async function takeTurn({ scene, visit, onvisit }: Turns, { name, round, one }: Turn) {
	const began = performance.now();
	const before = one.rounds;
	try {
		const made = await visit(name, one.failed !== null && !one.wasUsed);
		one.failed ??= made.brokeOff;
		one.wasUsed ||= made.use !== null;
		// What is asked for first is compressed first: that round is to warm up.
		if (round > 0) one.visits.push(made);
	} catch (error) {
		one.failed = whyNot(error);
		one.rounds = round;
	}
	const took = performance.now() - began;
	if (round === 0 && took > LONG_VISIT && name !== 'dateline' && name !== LIMIT)
		one.rounds = Math.min(one.rounds, ROUNDS_OF_LONG);
	const words = `${CONTESTANTS[name].title}, ${scene}, round ${round}: ${(took / 1_000).toFixed(1)} s`;
	onvisit(one.failed === null ? words : `${words}; ${one.failed}`, before - one.rounds);
}

/** What broke off a visit among others that got through is told as that. */
function wordsOf(visits: readonly Visit[], failed: string | null): string | null {
	const through = visits.filter(({ brokeOff }) => brokeOff === null).length;
	const isOften = visits.some(({ use }) => use !== null);
	return failed !== null && isOften
		? `${through} of ${visits.length} visits got through; ${failed}`
		: failed;
}
