import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { broughtBy, circlesIn, importsIn, importsOf } from './fixtures/imports.ts';

/* Files of src import one way, types too; and what few stories need comes with none of the others. */

const imports = importsIn('src');

test('every import is seen, of values, of types and of what is fetched later', () => {
	expect(
		importsOf(
			'src/lib/page/A.svelte',
			`<script lang="ts">
				import { a, type B } from './a.ts';
				import type { C } from '$lib/c.ts';
				import { type D, type E } from '../d.ts';
			</script>
			{#await import('./F.svelte') then { default: F }}<F />{/await}`
		)
	).toEqual([
		{ file: 'src/lib/page/F.svelte', how: 'later' },
		{ file: 'src/lib/page/a.ts', how: 'value' },
		{ file: 'src/lib/c.ts', how: 'type' },
		{ file: 'src/lib/d.ts', how: 'type' }
	]);
	expect(
		importsOf(
			'src/a.ts',
			`import b from './b.ts';
			import type { C } from './c.ts';
			export { d } from './d.ts';
			export type { E } from './e.ts';
			const f = () => import('./f.ts');
			let g: typeof import('./g.ts');
			import h from './h.ts?worker&url';
			import { readFileSync } from 'node:fs';`
		)
	).toEqual([
		{ file: 'src/b.ts', how: 'value' },
		{ file: 'src/c.ts', how: 'type' },
		{ file: 'src/d.ts', how: 'value' },
		{ file: 'src/e.ts', how: 'type' },
		{ file: 'src/f.ts', how: 'later' },
		{ file: 'src/g.ts', how: 'type' },
		{ file: 'src/h.ts', how: 'value' }
	]);
	expect(imports.size).toBeGreaterThan(300);
	const files = [...imports.values()].flat().map(({ file }) => file);
	const missing = files.filter((file) => !existsSync(file) && !file.includes('$types'));
	expect(missing).toEqual([]);
});

test('a circle is found, however long', () => {
	const circle = (...files: string[]) =>
		new Map(
			files.map((file, at) => {
				const next = files[(at + 1) % files.length] ?? file;
				return [file, [{ file: next, how: 'type' as const }]];
			})
		);
	expect(circlesIn(circle('a'))).toEqual(['a → a']);
	expect(circlesIn(circle('a', 'b', 'c'))).toEqual(['a → b → c → a']);
	expect(circlesIn(new Map([['a', [{ file: 'b', how: 'value' as const }]]]))).toEqual([]);
});

test('no files import each other in a circle, not even types', () => {
	expect(circlesIn(imports)).toEqual([]);
});

test('a page of a story comes without the code of data sets’ rows', () => {
	const pages = [...imports.keys()].filter((file) =>
		/^src\/routes\/.*\+(?:page|layout)\.(?:svelte|ts)$/.test(file)
	);
	expect(pages.length).toBeGreaterThan(5);
	const brought = broughtBy(imports, pages);
	expect(brought.has('src/lib/page/session/session.svelte.ts')).toBe(true);
	expect([...brought].filter(([file]) => file.startsWith('src/lib/rows/'))).toEqual([]);
});
