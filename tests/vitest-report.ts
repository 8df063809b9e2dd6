import { existsSync, readFileSync } from 'node:fs';
import type { Step } from '../src/make/progress.ts';

/* Vitest's projects as steps, and what became of their tests (vitest.config.ts). */

/** It shows its progress, and writes down what became of each test. */
export const vitestStep = (project: string): Step => ({
	name: `Tests: ${project}`,
	command: [
		...(['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'] as const),
		`--outputFile.json=${reportOf(project)}`
	],
	look: `The failed tests are named above, each with its line in tests/.`
});

export const reportOf = (project: string): string => `.cache/tests-${project}.json`;

/** As vitest's JSON reporter writes it. */
interface Report {
	readonly testResults: readonly {
		/** The file, as an absolute path. */
		readonly name: string;
		readonly status: string;
		readonly message: string;
		readonly startTime: number;
		readonly endTime: number;
		readonly assertionResults: readonly {
			readonly fullName: string;
			readonly status: string;
			readonly failureMessages: readonly string[] | null;
		}[];
	}[];
}

/** What became of the tests of one file. */
export interface TestedFile {
	readonly file: string;
	readonly passed: number;
	/** A sentence each; a file that fails before its first test has one. */
	readonly failures: readonly string[];
	readonly milliseconds: number;
}

/** Empty where the project left no report. */
export function testedFiles(project: string): readonly TestedFile[] {
	const path = reportOf(project);
	if (!existsSync(path)) return [];
	const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
	return report.testResults.map(({ name, status, message, startTime, endTime, ...result }) => {
		const tests = result.assertionResults;
		const failures = tests
			.filter((one) => one.status === 'failed')
			.map((one) => `${one.fullName}: ${one.failureMessages?.[0]?.split('\n')[0] ?? ''}`);
		const unread = status === 'failed' && failures.length === 0 ? [message] : [];
		return {
			file: name.replace(`${process.cwd()}/`, ''),
			passed: tests.filter((one) => one.status === 'passed').length,
			failures: [...failures, ...unread],
			milliseconds: endTime - startTime
		};
	});
}
