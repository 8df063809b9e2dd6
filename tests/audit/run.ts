import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFolder, seconds } from '../../src/make/progress.ts';
import { serve } from '../../src/make/serve.ts';
import { dependencies } from './dependencies.ts';
import type { Check, Finding, Site } from './finding.ts';
import { forms } from './forms.ts';
import { links } from './links.ts';
import { longUse } from './long-use.ts';
import { browserTables, unitTables } from './tables.ts';
import { html } from './tools/html.ts';
import { readByLighthouse } from './tools/lighthouse.ts';

/*
 * `npm run audit`: what is too slow or too wide for `npm test`, on the site that is built already.
 * `npm run audit -- --only html,unit-tables` runs those alone. Each finding is said as it comes, a table
 * of all of them at the end.
 */

const CHECKS: Readonly<Record<string, Check>> = {
	html,
	links,
	forms,
	dependencies,
	'unit-tables': unitTables,
	'browser-tables': browserTables,
	'long-use': longUse,
	lighthouse: readByLighthouse
};

interface Row extends Finding {
	readonly check: string;
	readonly milliseconds: number;
}

function chosen(): readonly (readonly [string, Check])[] {
	const { values } = parseArgs({ options: { only: { type: 'string' } } });
	const only = values.only?.split(',');
	const unknown = only?.find((name) => !(name in CHECKS));
	if (unknown !== undefined) {
		const names = Object.keys(CHECKS).join(', ');
		throw new Error(`There is no check "${unknown}"; the checks are ${names}.`);
	}
	return Object.entries(CHECKS).filter(([name]) => only?.includes(name) ?? true);
}

/** What it finds, said at once. A check that breaks off has found that. */
async function run(name: string, check: Check, site: Site): Promise<readonly Row[]> {
	console.log(`\n== ${name}`);
	const rows: Row[] = [];
	let began = performance.now();
	const note = (finding: Finding): void => {
		const row = { milliseconds: performance.now() - began, ...finding, check: name };
		began = performance.now();
		rows.push(row);
		console.log(`   ${row.of}: ${row.says} (${seconds(row.milliseconds)})`);
		for (const fault of row.faults) console.error(`   FAULT ${fault}`);
	};
	try {
		for await (const finding of check(site)) note(finding);
	} catch (error) {
		const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
		note({ of: 'the check itself', says: 'broke off', faults: [why] });
	}
	return rows;
}

function printTable(rows: readonly Row[]): void {
	const cells = rows.map(({ check, of, says, faults, milliseconds }) => [
		check,
		of,
		faults.length === 0 ? 'well' : `${faults.length} wrong`,
		seconds(milliseconds),
		says
	]);
	const head = ['check', 'of', 'found', 'time', ''];
	const widths = head.map((_, at) =>
		Math.max(...[head, ...cells].map((line) => line[at]?.length ?? 0))
	);
	const line = (words: readonly string[]): string =>
		words
			.map((word, at) => word.padEnd(widths[at] ?? 0))
			.join('  ')
			.trimEnd();
	console.log(`\n${[head, ...cells].map(line).join('\n')}`);
}

async function main(): Promise<boolean> {
	const checks = chosen();
	const folder = buildFolder();
	if (!existsSync(join(folder, 'index.html')))
		throw new Error(`There is no site in ${folder} to audit; build it first: npm run build`);
	const serving = await serve({ dir: folder, port: 0 });
	const began = performance.now();
	const rows: Row[] = [];
	for (const [name, check] of checks)
		rows.push(...(await run(name, check, { folder, url: serving.url })));
	await serving.close();
	printTable(rows);
	const counts = rows.map(({ faults, tests }) => {
		const failed = faults.length > 0 ? 1 : 0;
		return tests ?? { passed: 1 - failed, failed };
	});
	const passed = counts.reduce((sum, count) => sum + count.passed, 0);
	const failed = counts.reduce((sum, count) => sum + count.failed, 0);
	console.log(`\nAudited in ${seconds(performance.now() - began)}.`);
	console.log(`${passed} passed, ${failed} failed`);
	return failed === 0 && passed > 0;
}

main().then(
	(well) => process.exit(well ? 0 : 1),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : String(error));
		process.exit(2);
	}
);
