import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each rule of axe-core that is broken, target size among them, with the elements that break it. */
async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(AXE);
	const { violations: found } = await page.evaluate(async () => {
		const options = { rules: { 'target-size': { enabled: true } } };
		return (await Reflect.get(globalThis, 'axe').run(document, options)) as AxeResults;
	});
	return found.flatMap(({ id, help, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`)
	);
}

export async function expectAccessible(page: Page, state: string): Promise<void> {
	expect(await violations(page), state).toEqual([]);
}
