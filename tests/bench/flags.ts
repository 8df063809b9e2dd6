import { parseArgs } from 'node:util';
import { NAMES, type ContestantName } from './contestants.ts';
import { SIZES } from './sizes.ts';

export interface Flags {
	readonly names: readonly ContestantName[];
	readonly sizes: readonly number[];
	readonly rounds: number;
	/** Of one page, until it is at rest, ms. */
	readonly limit: number;
	/** For the budgets alone: what no budget is about is not visited. */
	readonly forBudgets: boolean;
	/** Where the JSON goes; null: nowhere. */
	readonly out: string | null;
}

export const USAGE = `npm run bench -- [flags]
  --rounds 7            visits to each page whose figures count, after one to warm up
  --sizes 19,1000       how many events: ${SIZES.join(', ')}
  --only stock,dateline pages: ${NAMES.join(', ')}
  --limit 60            seconds that a page has
  --out FILE            where the figures go, as JSON, with a chart beside it
  --budgets             what the budgets are about, three rounds, stock and dateline, no file
  --quick               19 and 10,000 events, one round, stock and dateline, no file: under 3 minutes`;

/** What is taken where the command line does not say. */
interface Preset {
	readonly rounds: number;
	readonly sizes: string;
	readonly only: string;
	readonly out: string | null;
}

const WHOLE: Preset = {
	rounds: 7,
	sizes: SIZES.join(),
	only: NAMES.join(),
	out: 'tests/bench/results/latest.json'
};
const BUDGETS: Preset = {
	rounds: 3,
	sizes: '19,10000,1000000',
	only: 'stock,dateline',
	out: null
};
const QUICK: Preset = { rounds: 1, sizes: '19,10000', only: 'stock,dateline', out: null };

/** What the command line asks for. Throws a sentence where it asks for what there is not. */
export function flagsOf(args: readonly string[]): Flags {
	const { values } = parseArgs({
		args: [...args],
		options: {
			rounds: { type: 'string' },
			sizes: { type: 'string' },
			only: { type: 'string' },
			limit: { type: 'string', default: '60' },
			out: { type: 'string' },
			budgets: { type: 'boolean', default: false },
			quick: { type: 'boolean', default: false }
		}
	});
	const preset = values.budgets ? BUDGETS : values.quick ? QUICK : WHOLE;
	const rounds = Number(values.rounds ?? preset.rounds);
	if (!Number.isInteger(rounds) || rounds < 1)
		throw new Error(`--rounds "${values.rounds}" is no number.`);
	return {
		names: among(NAMES, values.only ?? preset.only),
		sizes: among(SIZES.map(String), values.sizes ?? preset.sizes).map(Number),
		rounds,
		limit: Number(values.limit) * 1_000,
		forBudgets: values.budgets,
		out: values.out ?? preset.out
	};
}

function among<T extends string>(known: readonly T[], given: string): readonly T[] {
	const wanted = given.split(',');
	const unknown = wanted.find((one) => !known.some((name) => name === one));
	if (unknown !== undefined)
		throw new Error(`"${unknown}" is none of ${known.join(', ')}.\n\n${USAGE}`);
	return known.filter((name) => wanted.includes(name));
}
