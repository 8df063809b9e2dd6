import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/* Stories other than the seed's, put into folders of their own under .cache, and built from there. */

/** A fresh folder under .cache. */
export function freshFolder(name: string): string {
	const folder = resolve('.cache', name);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return folder;
}

/** Copies the made-up stories into a folder, all of them side by side. */
export function copyStories(from: readonly string[], folder: string): void {
	for (const fixtures of from) cpSync(fixtures, folder, { recursive: true });
}

export interface Made {
	readonly code: number | null;
	/** Both streams, as they came. */
	readonly output: string;
}

/** Runs one of the project's programs on the stories of a folder; the site goes to another, for an origin. */
export function make(
	command: readonly [string, ...string[]],
	folders: {
		readonly stories: string;
		readonly site: string;
		readonly origin?: string;
		readonly base?: string;
	}
): Promise<Made> {
	const [program, ...args] = command;
	const path = [resolve('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
	const env = {
		...process.env,
		PATH: path,
		// Vitest sets it to `test`, and Vite would build for that.
		NODE_ENV: 'production',
		DATELINE_GEO: folders.stories,
		BUILD_DIR: folders.site,
		BASE_PATH: folders.base ?? '',
		SITE_ORIGIN: folders.origin ?? ''
	};
	const child = spawn(program, args, { env, shell: process.platform === 'win32' });
	let output = '';
	child.stdout.on('data', (bytes) => (output += String(bytes)));
	child.stderr.on('data', (bytes) => (output += String(bytes)));
	return new Promise((done, fail) => {
		child.once('error', fail);
		child.once('close', (code) => done({ code, output }));
	});
}

export const fixtures = (...names: readonly string[]): readonly string[] =>
	names.map((name) => join('tests/fixtures', name));
