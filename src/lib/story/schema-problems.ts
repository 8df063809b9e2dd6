import { z } from 'zod';
import type { Complain } from './problem.ts';
import {
	entryWords,
	pathWords,
	typeWords,
	valueAt,
	wanted,
	type Issue,
	type Path
} from './schema-words.ts';
import { either, nearestWord, numberWords, shown } from './wording.ts';

/*
 * What the schema library finds, said to an editor. None of its own messages is passed on.
 */

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
	for (const issue of onePerPath(result.error.issues)) {
		for (const { what, fix } of findingsOf(issue, { schema, value })) complain(at, what, fix);
	}
	return null;
}

/** A value of the wrong type is often too long as well, and an empty date no date: the first says enough. */
function onePerPath(issues: readonly Issue[]): readonly Issue[] {
	const paths = issues.map((issue) => pathWords(issue.path));
	return issues.filter(
		(issue, index) =>
			issue.code === 'unrecognized_keys' || paths.indexOf(pathWords(issue.path)) === index
	);
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
	const tooBig = issue.code === 'too_big';
	const bound = numberWords(Number(tooBig ? issue.maximum : issue.minimum), 3);
	if (typeof value !== 'string' && !Array.isArray(value)) {
		return tooBig
			? {
					what: `The property ${name} is ${shown(value)}; the limit is ${bound}.`,
					fix: `Write at most ${bound}.`
				}
			: { what: `The property ${name} is ${shown(value)}.`, fix: `Write a number above ${bound}.` };
	}
	const unit = typeof value === 'string' ? 'characters' : 'entries';
	const size = numberWords(value.length);
	return tooBig
		? {
				what: `The property ${name} is ${size} ${unit} long; the limit is ${bound} ${unit}.`,
				fix: 'Shorten it.'
			}
		: {
				what: `The property ${name} has ${size} ${unit}; it needs ${bound} at least.`,
				fix: `Add ${entryWords(name)}.`
			};
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
