import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CHECK, runSideBySide, runStep, seconds, type Step } from '../src/make/progress.ts';
import { reportOf, testedFiles, vitestStep } from './vitest-report.ts';

/*
 * `npm test`: every promise once. What only reads the files runs side by side, and beside it the
 * builds; then the unit tests, then the browser tests on the built sites. It ends at the first turn in
 * which something fails. The tables are the audit's (tests/audit/run.ts).
 * `npm test -- --only lint,unit` runs those alone; `browser` alone takes the sites that are built
 * already. The last line is the count of the tests.
 */

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
	build: {
		name: 'Build',
		command: ['tsx', 'src/make/build.ts'],
		look: 'The failed part of the build is named above.'
	},
	stories: {
		name: 'Build of made-up stories',
		command: ['tsx', 'tests/browser/build-made-up.ts', 'small'],
		look: 'The lines above name what failed (tests/browser/build-made-up.ts).'
	},
	unit: vitestStep('unit'),
	browser: vitestStep('browser')
};

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
/** One after the other: SvelteKit has one folder for what it builds. */
const BUILDS: readonly string[] = ['build', 'stories'];

type Named = readonly [id: string, step: Step];

/** Those that failed. */
type Turn = () => Promise<readonly Step[]>;

function turnsOf(steps: readonly Named[]): readonly Turn[] {
	const some = (ids: readonly string[]): readonly Step[] =>
		ids.flatMap((id) => steps.filter(([one]) => one === id).map(([, step]) => step));
	return [
		() => inOrder(some(['sync'])),
		async () =>
			(await Promise.all([runSideBySide(some(LOOKS)), inOrder(some(BUILDS), 'kept')])).flat(),
		() => inOrder(some(['unit'])),
		() => inOrder(some(['browser']))
	];
}

/** One after the other, until one fails; what it says is shown as it comes, or whole at its end. */
async function inOrder(
	steps: readonly Step[],
	output: 'shown' | 'kept' = 'shown'
): Promise<readonly Step[]> {
	for (const step of steps) {
		const isWell =
			output === 'shown' ? await runStep(step) : (await runSideBySide([step])).length === 0;
		if (!isWell) return [step];
	}
	return [];
}

async function runAll(steps: readonly Named[]): Promise<boolean> {
	for (const turn of turnsOf(steps)) {
		const failed = await turn();
		if (failed.length === 0) continue;
		const ids = steps.filter(([, step]) => failed.includes(step)).map(([id]) => id);
		console.error(`npm test stopped there; to run it alone: npm test -- --only ${ids.join()}`);
		return false;
	}
	return true;
}

const steps = chosen();
const began = performance.now();
for (const project of PROJECTS) rmSync(reportOf(project), { force: true });
const passed = await runAll(steps);
const files = PROJECTS.flatMap(testedFiles);
const succeeded = files.reduce((sum, file) => sum + file.passed, 0);
const failed = files.reduce((sum, file) => sum + file.failures.length, 0);
if (passed) {
	console.log(`\nAll is well: ${steps.length} steps in ${seconds(performance.now() - began)}.`);
}
console.log(`${succeeded} passed, ${failed} failed`);
process.exitCode = passed ? 0 : 1;
