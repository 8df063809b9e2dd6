import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CHECK, runTogether, seconds, type Step } from '../src/make/progress.ts';

/*
 * `npm test`: everything, in the order in which a mistake is cheapest to find, ending at the first
 * step that fails; those that only read the files run side by side, and all that fail are told.
 * `npm test -- --only lint,unit` runs those alone; `browser` alone takes the site
 * that is built already. The last line is the count of the tests.
 */

/** Vitest shows its progress, and writes down for the last line what became of each test. */
const vitest = (project: string): Step => ({
	name: `Tests: ${project}`,
	command: [
		...(['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'] as const),
		`--outputFile.json=${reportOf(project)}`
	],
	look: `The failed tests are named above, each with its line in tests/.`
});
const reportOf = (project: string): string => `.cache/tests-${project}.json`;
const PROJECTS = ['unit', 'browser'] as const;

const STEPS: Readonly<Record<string, Step>> = {
	sync: {
		name: 'Types of the routes',
		command: ['svelte-kit', 'sync'],
		look: 'svelte.config.js or src/routes is at fault; the lines above say how.'
	},
	format: {
		name: 'Formatting',
		command: ['prettier', '--check', '--log-level', 'warn', '.'],
		look: 'The files named above are not formatted; npm run format does it.'
	},
	lint: {
		name: 'Lint',
		command: ['eslint', '.'],
		look: 'The lines above name the file and the rule (eslint.config.js).'
	},
	types: {
		name: 'Types',
		command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
		look: 'The lines above name the file and the line.'
	},
	core: {
		name: 'Types of the pure files, with no browser and no Node',
		command: ['tsc', '-p', 'tsconfig.core.json'],
		look: 'The files named above reach for what a pure file must not know (tsconfig.core.json).'
	},
	worker: {
		name: 'Types of the service worker',
		command: ['tsc', '-p', 'tsconfig.worker.json'],
		look: 'src/service-worker.ts, or what it imports, is at fault (tsconfig.worker.json).'
	},
	check: CHECK,
	unit: vitest('unit'),
	build: {
		name: 'Build',
		command: ['tsx', 'src/make/build.ts'],
		look: 'The failed part of the build is named above.'
	},
	browser: vitest('browser')
};

interface Count {
	readonly passed: number;
	readonly failed: number;
}

/** As vitest's JSON reporter writes it; a file that fails before its first test counts as one failed. */
interface Report {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
}

function countOf(project: string): Count {
	const file = reportOf(project);
	if (!existsSync(file)) return { passed: 0, failed: 0 };
	const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
	const unread = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return { passed: report.numPassedTests, failed: report.numFailedTests + unread.length };
}

/** The steps named on the command line, in their order here; all of them when none is named. */
function chosen(): readonly (readonly [string, Step])[] {
	const { values } = parseArgs({ options: { only: { type: 'string' } } });
	const only = values.only?.split(',');
	const unknown = only?.find((id) => !(id in STEPS));
	if (unknown !== undefined) {
		console.error(`There is no step "${unknown}"; the steps are ${Object.keys(STEPS).join(', ')}.`);
		process.exit(2);
	}
	return Object.entries(STEPS).filter(([id]) => only?.includes(id) ?? true);
}

/** They read the files, and none needs what another makes; the longest first. */
const LOOKS: readonly string[] = ['lint', 'types', 'format', 'core', 'worker', 'check'];

async function runAll(steps: readonly (readonly [string, Step])[]): Promise<boolean> {
	const turns = [
		steps.filter(([id]) => id === 'sync'),
		LOOKS.flatMap((look) => steps.filter(([id]) => id === look)),
		...steps.filter(([id]) => id !== 'sync' && !LOOKS.includes(id)).map((one) => [one])
	];
	for (const together of turns) {
		const failed = await runTogether(together.map(([, step]) => step));
		if (failed.length === 0) continue;
		const ids = together.filter(([, step]) => failed.includes(step)).map(([id]) => id);
		console.error(`npm test stopped there; to run it alone: npm test -- --only ${ids.join()}`);
		return false;
	}
	return true;
}

const steps = chosen();
const began = performance.now();
for (const project of PROJECTS) rmSync(reportOf(project), { force: true });
const passed = await runAll(steps);
const counts = PROJECTS.map(countOf);
const total = (key: keyof Count): number => counts.reduce((sum, count) => sum + count[key], 0);
if (passed) {
	console.log(`\nAll is well: ${steps.length} steps in ${seconds(performance.now() - began)}.`);
}
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = passed ? 0 : 1;
