import { afterEach, expect, test, vi } from 'vitest';
import { runSideBySide, type Step } from '../../src/make/progress.ts';

afterEach(() => vi.restoreAllMocks());

/** All that is printed from now on, in its order. */
function printed(): string[] {
	const lines: string[] = [];
	vi.spyOn(process.stdout, 'write').mockImplementation((part) => lines.push(String(part)) > 0);
	for (const way of ['log', 'error'] as const)
		vi.spyOn(console, way).mockImplementation((words: string) => void lines.push(`${words}\n`));
	return lines;
}

const step = (name: string, script: string): Step => ({
	name,
	command: ['node', '-e', script],
	look: `Look at ${name}.`
});
/** Says one word, and another after the event loop has turned many times. */
const saying = (word: string, code: number) =>
	`console.log('${word} begins'); setTimeout(() => { console.error('${word} ends'); process.exitCode = ${code}; }, 50)`;

test('each step’s words stand together, and all that fail are told, each with where to look', async () => {
	const lines = printed();
	const steps = [
		step('Reds', saying('red', 3)),
		step('Greens', saying('green', 0)),
		step('Blues', saying('blue', 1)),
		{ ...step('Nobody', ''), command: ['no-such-program'] as const }
	];
	const failed = await runSideBySide(steps);
	expect(failed.map(({ name }) => name).sort()).toEqual(['Blues', 'Nobody', 'Reds']);
	const text = lines.join('');
	expect(text).toMatch(
		/== Reds\nred begins\nred ends\n\nFailed after .*: Reds \(node .*Look at Reds\./
	);
	expect(text).toMatch(/== Greens\ngreen begins\ngreen ends\n== Greens: done in/);
	expect(text).toMatch(/== Blues\nblue begins\nblue ends\n\nFailed after/);
	expect(text).toMatch(/== Nobody\n.*no-such-program.*\n\nFailed after/);
});

test('none is nothing to fail', async () => expect(await runSideBySide([])).toEqual([]));
