import { parseArgs } from 'node:util';
import { NAMES, type ContestantName } from './contestants.ts';
import { SIZES } from './sizes.ts';

export interface Flags {
	readonly names: readonly ContestantName[];
	readonly sizes: readonly number[];
	readonly rounds: number;
	/** Of one page, until it is at rest, ms. */
	readonly limit: number;
	/** Where the JSON goes; null: nowhere. */
	readonly out: string | null;
}

export const USAGE = `npm run bench -- [flags]
  --rounds 7            visits to each page whose figures count, after one to warm up
  --sizes 16,1000       how many events: ${SIZES.join(', ')}
  --only bare,dateline  pages: ${NAMES.join(', ')}
  --limit 60            seconds that a page has
  --out FILE            where the figures go, as JSON, with a chart beside it
  --quick               16 and 10,000 events, one round, bare and dateline, no file: under 3 minutes`;

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
			quick: { type: 'boolean', default: false }
		}
	});
	const { quick } = values;
	const rounds = Number(values.rounds ?? (quick ? 1 : 7));
	if (!Number.isInteger(rounds) || rounds < 1)
		throw new Error(`--rounds "${values.rounds}" is no number.`);
	return {
		names: among(NAMES, values.only ?? (quick ? 'bare,dateline' : NAMES.join())),
		sizes: among(SIZES.map(String), values.sizes ?? (quick ? '16,10000' : SIZES.join())).map(
			Number
		),
		rounds,
		limit: Number(values.limit) * 1_000,
		out: values.out ?? (quick ? null : 'tests/bench/results/latest.json')
	};
}

function among<T extends string>(known: readonly T[], given: string): readonly T[] {
	const wanted = given.split(',');
	const unknown = wanted.find((one) => !known.some((name) => name === one));
	if (unknown !== undefined)
		throw new Error(`"${unknown}" is none of ${known.join(', ')}.\n\n${USAGE}`);
	return known.filter((name) => wanted.includes(name));
}
