import type { z } from 'zod';
import { LIMITS } from './limits.ts';
import { either } from './wording.ts';

/* The words that stand for a schema's types, paths and values. */

export type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

/** What belongs where something is missing or of the wrong type. */
export function wanted(issue: Issue): string {
	if (issue.code === 'invalid_value') return either(issue.values.map(String));
	if (issue.code !== 'invalid_type') return 'what geo/README.md asks for';
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
	context: 'an object { "exact": "the article’s own words" }',
	notes: 'a list of { "text", "sources" }, or [] for none',
	sources: 'a list of at least one { "title", "publisher", "date" }',
	names: 'an object with the name in "en", "ar" and "ru"',
	view: 'a list of four numbers: west, south, east, north',
	layers: 'the list of layer files, without ".geojson", in the order of the toggles'
};

/** What an entry of this list is, for one that is empty. */
export function entryWords(name: string): string {
	const property = /([a-z]+)"$/iu.exec(name)?.[1] ?? '';
	return WANTED[property] ?? 'one';
}

/** `a text`, `a list`: what a value is. */
export function typeWords(value: unknown): string {
	if (value === null) return 'nothing at all';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

/** `"notes[1].sources[0].url"`. */
export function pathWords(path: Path): string {
	const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${keyWords(step)}`));
	return `"${steps.join('').replace(/^\./u, '')}"`;
}

function keyWords(key: PropertyKey): string {
	const name = String(key);
	return name.length > LIMITS.id ? `${name.slice(0, LIMITS.id)}…` : name;
}

/** What the file holds at this path, own properties only; undefined for nothing. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((inner, step) => {
		if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step))
			return undefined;
		return Object.entries(inner).find(([key]) => key === String(step))?.[1];
	}, value);
}
