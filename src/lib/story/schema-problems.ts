import { z } from 'zod';
import type { Complain } from './problem.ts';
import { either, nearestWord, numberWords, shown } from './wording.ts';

/*
 * What the schema library finds, said to an editor. None of its own messages is passed on.
 */

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is wrong, without the place, and what to do. */
interface Finding {
	readonly what: string;
	readonly fix: string;
}

/** The value in its proved shape; or null, after a complaint about each thing that is wrong. */
export function readShape<Schema extends z.ZodType>(
	schema: Schema,
	value: unknown,
	{ at, complain }: { readonly at: string | null; readonly complain: Complain }
): z.infer<Schema> | null {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		for (const { what, fix } of findingsOf(issue, { schema, value })) complain(at, what, fix);
	}
	return null;
}

interface Parsed {
	readonly schema: z.ZodType;
	readonly value: unknown;
}

function findingsOf(issue: Issue, parsed: Parsed): readonly Finding[] {
	if (issue.code === 'unrecognized_keys') {
		const known = keysAt(parsed.schema, issue.path);
		return issue.keys.map((key) => unknownKey([...issue.path, key], known));
	}
	const name = pathWords(issue.path);
	const value = valueAt(parsed.value, issue.path);
	if (value === undefined) {
		return [{ what: `The property ${name} is missing.`, fix: `Add it: ${wanted(issue)}.` }];
	}
	return [findingAbout(issue, { name, value })];
}

interface Named {
	readonly name: string;
	readonly value: unknown;
}

function findingAbout(issue: Issue, { name, value }: Named): Finding {
	switch (issue.code) {
		case 'custom': {
			const { what, fix } = z.object({ what: z.string(), fix: z.string() }).parse(issue.params);
			return { what: `The property ${name} ${what}.`.replace(/\.\.$/u, '.'), fix };
		}
		case 'invalid_value':
			return wrongWord(issue.values.map(String), { name, value });
		case 'too_big':
		case 'too_small':
			return wrongSize(issue, { name, value });
		default:
			return {
				what: `The property ${name} is ${shown(value)}, ${typeWords(value)}.`,
				fix: `Make it ${wanted(issue)}.`
			};
	}
}

function unknownKey(path: Path, known: readonly string[]): Finding {
	const nearest = nearestWord(String(path.at(-1)), known);
	return {
		what: `The property ${pathWords(path)} is not known here.`,
		fix: nearest
			? `Did you mean "${nearest}"? Known here: ${known.join(', ')}.`
			: `Take it out. Known here: ${known.join(', ')}.`
	};
}

function wrongWord(words: readonly string[], { name, value }: Named): Finding {
	const nearest = typeof value === 'string' ? nearestWord(value, words) : null;
	return {
		what: `The property ${name} is ${shown(value)}, which is not one of the listed words.`,
		fix: `Write ${either(words)}${nearest ? `; the nearest is "${nearest}"` : ''}.`
	};
}

type SizeIssue = Extract<Issue, { code: 'too_big' | 'too_small' }>;

function wrongSize(issue: SizeIssue, { name, value }: Named): Finding {
	const size = typeof value === 'string' || Array.isArray(value) ? value.length : null;
	const [counted, unit] =
		typeof value === 'string' ? ['characters', 'characters'] : ['entries', 'entries'];
	const limit = issue.code === 'too_big' ? issue.maximum : issue.minimum;
	const bound = numberWords(Number(limit), 3);
	const number = size === null;
	const is = number ? shown(value) : `${numberWords(size)} ${counted} long`;
	if (issue.code === 'too_big') {
		const cap = `the limit is ${bound}${number ? '' : ` ${unit}`}`;
		return {
			what: `The property ${name} is ${is}; ${cap}.`,
			fix: number ? `Write at most ${bound}.` : 'Shorten it.'
		};
	}
	return number
		? { what: `The property ${name} is ${is}.`, fix: `Write a number above ${bound}.` }
		: {
				what: `The property ${name} has ${numberWords(size)} entries; it needs ${bound} at least.`,
				fix: `Add ${entryWords(name)}.`
			};
}

/** What belongs where something is missing or of the wrong type. */
function wanted(issue: Issue): string {
	if (issue.code === 'invalid_value') return either(issue.values.map(String));
	if (issue.code !== 'invalid_type') return 'see the property dictionary in geo/README.md';
	const property = String(issue.path.findLast((step) => typeof step === 'string'));
	const known = typeof issue.path.at(-1) === 'string' ? WANTED[property] : undefined;
	return known ?? TYPES[issue.expected] ?? `of the type ${issue.expected}`;
}

const TYPES: Readonly<Record<string, string>> = {
	string: 'a text in quotation marks',
	number: 'a number, without quotation marks',
	boolean: 'true or false, without quotation marks',
	array: 'a list in square brackets',
	tuple: 'a list in square brackets',
	object: 'an object in curly brackets',
	record: 'an object in curly brackets'
};

/** By property: what an editor should write there. */
const WANTED: Readonly<Record<string, string>> = {
	quotes: 'a list of at least one { "exact": "the article’s own words" }',
	when: 'an object with "words", "article" and "record", each null where there is none',
	where: 'an object with "name", "precision" and "from", and "radius_m" for a building or a city',
	actors: 'a list of { "name", "part" }, or [] for none',
	relations: 'a list of { "to", "label" }, or [] for none',
	notes: 'a list of { "text", "sources" }, or [] for none',
	sources: 'a list of at least one { "title", "publisher", "date" }',
	names: 'an object with the name in "en", "ar" and "ru"',
	view: 'a list of four numbers: west, south, east, north',
	layers: 'the list of layer files, without ".geojson", in the order of the toggles'
};

function entryWords(name: string): string {
	const property = /([a-z]+)"$/iu.exec(name)?.[1] ?? '';
	return WANTED[property] ?? 'one';
}

function typeWords(value: unknown): string {
	if (value === null) return 'nothing at all';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

/** `"notes[1].sources[0].url"`. */
function pathWords(path: Path): string {
	const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
	return `"${steps.join('').replace(/^\./u, '')}"`;
}

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((inner, step) => {
		if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step))
			return undefined;
		return Object.entries(inner).find(([key]) => key === String(step))?.[1];
	}, value);
}

/** The properties that the schema knows at this path. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
	if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
		return keysAt(schema.unwrap(), path);
	}
	if (schema instanceof z.ZodArray) return keysAt(schema.element, path.slice(1));
	if (!(schema instanceof z.ZodObject)) return [];
	const [step, ...rest] = path;
	const inner: z.core.$ZodType | undefined = schema.shape[String(step)];
	return step === undefined || inner === undefined
		? Object.keys(schema.shape)
		: keysAt(inner, rest);
}
