import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/*
 * Two tiers. `npm test` runs `unit` and `browser`: every promise once. `npm run audit` runs
 * `audit-unit` and `audit-browser`: the tables, and the properties with many runs (tests/tier.ts).
 */

const AUDIT = { DATELINE_TIER: 'audit' };

/** The tests that ask for the tier: the audit runs them again, with all that they have. */
const tiered = readdirSync('tests', { recursive: true, encoding: 'utf8' })
	.map((path) => join('tests', path).replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.test.ts') && !path.includes('/node_modules/'))
	.filter((path) => /from '(\.\.?\/)+tier\.ts'/.test(readFileSync(path, 'utf8')));
const isOfBrowser = (path: string): boolean => /^tests\/(audit\/)?browser\//.test(path);

const unit = (
	name: string,
	{ include, exclude, env }: { include: string[]; exclude: string[]; env?: Record<string, string> }
): TestProjectInlineConfiguration => ({
	// The plugin gives `$lib` and the runes of `.svelte.ts`, compiled as for the prerender: $state
	// and $derived hold, an $effect never runs; what an effect does is tested in the browser.
	plugins: [sveltekit()],
	test: {
		name,
		environment: 'node',
		include,
		exclude: [...exclude, '**/node_modules/**'],
		...(env ? { env } : {}),
		maxWorkers: availableParallelism(),
		// Files share what they import: half of the time is spent importing.
		isolate: false,
		// A machine that does something else meanwhile is slow.
		testTimeout: 90_000,
		hookTimeout: 90_000
	}
});

/** One browser for all files of a worker, a context for each page (tests/browser/site.ts). */
const browser = (
	name: string,
	include: string[],
	env?: Record<string, string>
): TestProjectInlineConfiguration => ({
	test: {
		name,
		environment: 'node',
		include,
		...(env ? { env } : {}),
		globalSetup: 'tests/browser/setup.ts',
		setupFiles: 'tests/browser/close-pages.ts',
		isolate: false,
		maxWorkers: 2,
		sequence: { groupOrder: 1 },
		testTimeout: 180_000,
		hookTimeout: 60_000,
		// A state is waited for, however busy the machine; one that never comes fails in the end.
		expect: { poll: { timeout: 60_000, interval: 100 } }
	}
});

export default defineConfig({
	test: {
		projects: [
			unit('unit', {
				include: ['tests/**/*.test.ts'],
				exclude: ['tests/{browser,fixtures}/**', 'tests/audit/{browser,unit}/**']
			}),
			browser('browser', ['tests/browser/**/*.test.ts']),
			unit('audit-unit', {
				include: ['tests/audit/unit/**/*.test.ts', ...tiered.filter((path) => !isOfBrowser(path))],
				exclude: [],
				env: AUDIT
			}),
			browser(
				'audit-browser',
				['tests/audit/browser/**/*.test.ts', ...tiered.filter(isOfBrowser)],
				AUDIT
			)
		]
	}
});
