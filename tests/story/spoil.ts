import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Outcome, Problem } from '../../src/lib/story/problem.ts';
import { readStory } from '../../src/lib/story/read-story.ts';
import type { Story } from '../../src/lib/story/story.ts';

/* A good story, and ways to spoil one thing in it at a time. */

const FIXTURES = path.join(import.meta.dirname, '../fixtures/stories');

export type Files = ReadonlyMap<string, Uint8Array>;
export type Spoil = (files: Map<string, Uint8Array>) => void;

export function fixture(id: string): Files {
	const folder = path.join(FIXTURES, id);
	return new Map(
		readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))])
	);
}

const LAKESIDE = fixture('lakeside');

export function readSpoiled(...spoils: readonly Spoil[]): Outcome<Story> {
	const files = new Map(LAKESIDE);
	for (const spoil of spoils) spoil(files);
	return readStory({ id: 'lakeside', files });
}

/** The problems of the lakeside story, spoiled. */
export function problemsOf(...spoils: readonly Spoil[]): readonly Problem[] {
	const outcome = readSpoiled(...spoils);
	return outcome.ok ? [] : outcome.problems;
}

/** The story, where spoiling must not have spoiled it. */
export function storyOf(outcome: Outcome<Story>): Story {
	expect(outcome.ok ? [] : outcome.problems).toEqual([]);
	if (!outcome.ok) throw new Error('Not read: see the problems above.');
	return frozen(outcome.value);
}

/** Frozen to the last position, so that nothing a test calls can change it. */
export function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null) {
		Object.values(value).forEach(frozen);
		Object.freeze(value);
	}
	return value;
}

/** The one problem there is; another one, or none, fails the test. */
export function onlyProblem(...spoils: readonly Spoil[]): Problem {
	const problems = problemsOf(...spoils);
	expect(problems).toHaveLength(1);
	const [problem] = problems;
	if (problem === undefined) throw new Error('No problem was found.');
	return problem;
}

export function bytes(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

export function textOf(file: string): string {
	return new TextDecoder().decode(LAKESIDE.get(file));
}

/** The whole file anew. */
export function write(file: string, content: string | Uint8Array): Spoil {
	return (files) => files.set(file, typeof content === 'string' ? bytes(content) : content);
}

export function remove(file: string): Spoil {
	return (files) => files.delete(file);
}

/** Text for text, which must be there. */
export function swap(file: string, from: string, to: string): Spoil {
	return (files) => {
		const text = new TextDecoder().decode(files.get(file));
		expect(text).toContain(from);
		files.set(file, bytes(text.replace(from, () => to)));
	};
}

export type Step = string | number;

/** A value of a JSON file, by its path; `undefined` takes it out. */
export function set(file: string, steps: readonly Step[], value: unknown): Spoil {
	return (files) => {
		const json: unknown = JSON.parse(new TextDecoder().decode(files.get(file)));
		files.set(file, bytes(JSON.stringify(replaced(json, steps, value))));
	};
}

function replaced(json: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
	if (step === undefined) return value;
	if (Array.isArray(json)) {
		const copy: unknown[] = [...json];
		copy[Number(step)] = replaced(copy[Number(step)], rest, value);
		return copy;
	}
	const members = new Map(Object.entries(Object(json)));
	members.set(String(step), replaced(members.get(String(step)), rest, value));
	return Object.fromEntries(members);
}

/** Where the lakeside story keeps its features. */
export const OVERLAKE = 'overlake.geojson';
export const FAR_SHORE = 'far-shore.geojson';
export const UNPLACED_FILE = 'unplaced.geojson';
export const ARTICLE = 'article.md';

/** A property of the mayor's talks, the first event of `overlake.geojson`. */
export function talks(property: string, ...steps: readonly Step[]): readonly Step[] {
	return ['features', 1, 'properties', property, ...steps];
}

/** The outline of the place of `overlake.geojson`, with the box that goes with it. */
export function outline(coordinates: unknown, type = 'Polygon'): Spoil {
	return set(OVERLAKE, ['features', 0, 'geometry'], { type, coordinates });
}
