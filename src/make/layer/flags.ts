import { parseArgs } from 'node:util';
import { isSlug } from '../../lib/story/values.ts';
import { nearestWord } from '../../lib/story/wording.ts';
import { DATE_FORMS, type DateForm, type Wishes } from './columns.ts';
import { ROLES, WORDS, type Role, type WordRole } from './roles.ts';

/** What an import was asked to do. */
export interface Order {
	readonly file: string;
	readonly story: string;
	readonly layer: string;
	readonly title: string;
	readonly names: Readonly<Record<'en' | 'ar' | 'ru', string>>;
	readonly source: {
		readonly title: string;
		readonly publisher: string;
		readonly date: string | null;
	};
	readonly wishes: Wishes;
	readonly delimiter: string;
	readonly form: Form;
}

export const FORMS = ['csv', 'geojson', 'ndjson', 'parquet'] as const;
export type Form = (typeof FORMS)[number];

export const USAGE = `npm run layer -- import FILE --layer NAME --story STORY
  --title TEXT            the toggle's name; else the layer's
  --name-ar TEXT, --name-ru TEXT   the name on the map in Arabic and Russian; else the title
  --source TEXT --publisher TEXT --source-date DATE   the data set, who publishes it, its day
  --column ROLE=COLUMN    which column says what; again for another (${ROLES.join(', ')})
  --value ROLE:FROM=TO    what a word of the data set means here; FROM may be * for any other
  --show COLUMN,COLUMN    the columns that readers are shown; else all, or the known set's own
  --dates d/m/y | m/d/y   how to read 03/04/2024
  --delimiter CHARACTER   of CSV; else it is found
  --format ${FORMS.join(' | ')}   else by the file's ending`;

const OPTIONS = {
	layer: { type: 'string' },
	story: { type: 'string' },
	title: { type: 'string' },
	'name-ar': { type: 'string' },
	'name-ru': { type: 'string' },
	source: { type: 'string' },
	publisher: { type: 'string' },
	'source-date': { type: 'string' },
	column: { type: 'string', multiple: true },
	value: { type: 'string', multiple: true },
	show: { type: 'string' },
	dates: { type: 'string' },
	delimiter: { type: 'string' },
	format: { type: 'string' }
} as const;

/** The order, or sentences on what is wrong with it. */
export function orderOf(args: readonly string[]): Order | readonly string[] {
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: OPTIONS,
			allowPositionals: true
		});
		return checkedOrder(values, positionals);
	} catch (error) {
		return [error instanceof Error ? error.message : String(error)];
	}
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function checkedOrder(
	values: Values,
	[file, ...more]: readonly string[]
): Order | readonly string[] {
	const problems: string[] = [];
	const { story = '', layer = '', dates = 'iso' } = values;
	if (file === undefined) problems.push('No file is named.');
	if (more.length > 0) problems.push(`One file at a time: ${more.join(', ')} is too much.`);
	for (const [flag, name] of [
		['--story', story],
		['--layer', layer]
	] as const)
		if (!isSlug(name))
			problems.push(
				`${flag} "${name}" is no name of lowercase letters, digits and single hyphens.`
			);
	if (!isOneOf(DATE_FORMS, dates))
		problems.push(`--dates is "${dates}"; write one of ${DATE_FORMS.join(', ')}.`);
	const form = values.format ?? formOf(file ?? '');
	if (!isOneOf(FORMS, form))
		problems.push(
			`The format of ${file ?? ''} is not known by its ending; say --format ${FORMS.join(' | ')}.`
		);
	const columns = columnsOf(values.column ?? [], problems);
	const words = wordsOf(values.value ?? [], problems);
	if (problems.length > 0) return problems;
	const title = values.title ?? layer;
	return {
		file: file ?? '',
		story,
		layer,
		title,
		names: { en: title, ar: values['name-ar'] ?? title, ru: values['name-ru'] ?? title },
		source: {
			title: values.source ?? title,
			publisher: values.publisher ?? values.source ?? title,
			date: values['source-date'] ?? null
		},
		wishes: {
			columns,
			values: words,
			dates: dates as DateForm,
			shown: values.show?.split(',').map((name) => name.trim()) ?? null
		},
		delimiter: values.delimiter ?? '',
		form: form as Form
	};
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
	return words.some((one) => one === word);
}

function formOf(file: string): string {
	if (/\.(?:csv|tsv|txt)$/i.test(file)) return 'csv';
	if (/\.(?:ndjson|geojsonl|geojsons|jsonl|ndgeojson)$/i.test(file)) return 'ndjson';
	if (/\.(?:geojson|json)$/i.test(file)) return 'geojson';
	return /\.(?:geo)?parquet$/i.test(file) ? 'parquet' : '';
}

function columnsOf(given: readonly string[], problems: string[]): Wishes['columns'] {
	const columns: Partial<Record<Role, string[]>> = {};
	for (const one of given) {
		const [, role = '', name = ''] = /^([^=]*)=(.+)$/.exec(one) ?? [];
		if (isOneOf(ROLES, role)) (columns[role] ??= []).push(name);
		else problems.push(`--column ${one}: ${unknown(role, ROLES)} Write --column date=COLUMN.`);
	}
	return columns;
}

function wordsOf(given: readonly string[], problems: string[]): Wishes['values'] {
	const values: Partial<Record<WordRole, Record<string, string>>> = {};
	const roles = Object.keys(WORDS) as WordRole[];
	for (const one of given) {
		const [, role = '', from = '', to = ''] = /^([^:]*):(.*)=([^=]*)$/.exec(one) ?? [];
		if (!isOneOf(roles, role))
			problems.push(`--value ${one}: ${unknown(role, roles)} Write --value kind:Battles=clash.`);
		else if (!isOneOf<string>(WORDS[role], to))
			problems.push(`--value ${one}: ${unknown(to, WORDS[role])}`);
		else (values[role] ??= {})[from] = to;
	}
	return values;
}

function unknown(word: string, words: readonly string[]): string {
	const nearest = nearestWord(word, words);
	return `"${word}" is none of ${words.join(', ')}${nearest ? `; the nearest is ${nearest}` : ''}.`;
}
