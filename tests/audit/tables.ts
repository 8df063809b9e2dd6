import { rmSync } from 'node:fs';
import { runStep } from '../../src/make/progress.ts';
import { reportOf, testedFiles, vitestStep } from '../vitest-report.ts';
import type { Check, Finding } from './finding.ts';

/*
 * The tests that are too many for `npm test`: each row of each table, each property with many runs.
 * They are vitest's projects `audit-unit` and `audit-browser`; a finding is a file of them.
 */

export const unitTables: Check = () => runTests('audit-unit');

export async function* browserTables(): AsyncIterable<Finding> {
	const isBuilt = await runStep({
		name: 'Build of the hostile and the large stories',
		command: ['tsx', 'tests/browser/build-made-up.ts', 'large'],
		look: 'The lines above name what failed.'
	});
	if (isBuilt) yield* runTests('audit-browser');
	else yield { of: 'the made-up stories', says: 'not built', faults: ['They were not built.'] };
}

async function* runTests(project: string): AsyncIterable<Finding> {
	rmSync(reportOf(project), { force: true });
	const isWell = await runStep(vitestStep(project));
	const files = testedFiles(project);
	for (const { file, passed, failures, milliseconds } of files)
		yield {
			of: file,
			says: `${passed + failures.length} tests`,
			faults: failures,
			tests: { passed, failed: failures.length },
			milliseconds
		};
	if (!isWell && files.every(({ failures }) => failures.length === 0))
		yield { of: project, says: 'broke off', faults: ['Vitest ended with an error.'] };
}
