import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/*
 * Beside the kept rule sets, this file holds the house's own: which folder may know which. Imports
 * run one way, so that a term can be read, tested and moved without the ones that use it.
 */

/** Each folder of `src/lib`, and the folders it may import from. */
const KNOWS = {
	article: [],
	time: [],
	offline: [],
	download: ['story', 'article', 'time'],
	story: ['article', 'time'],
	event: ['story', 'article', 'time'],
	style: ['event', 'story', 'article', 'time'],
	map: ['style', 'event', 'story', 'article', 'time'],
	embed: ['style'],
	// What the reader chose is named in the words of the terms; it does not know how they are shown.
	reader: ['style', 'event', 'story', 'article', 'time'],
	// The rows of data sets: page and worker, loaded only by stories that have some.
	rows: ['reader', 'map', 'style', 'event', 'story', 'article', 'time'],
	page: [
		'rows',
		'map',
		'reader',
		'embed',
		'download',
		'offline',
		'style',
		'event',
		'story',
		'article',
		'time'
	]
};

/** Matches an import of `folder` by alias or by relative path, from any depth of `src/lib`. */
const libFolder = (folder) => ({
	regex: `^(\\$lib/|(\\.\\./)+(lib/)?)${folder}/`,
	message: `Imports run one way: this folder may not know lib/${folder} (see KNOWS in eslint.config.js).`
});
const outside = {
	regex: '^(\\.\\./)+(src/)?(routes|make|geo|tests)/',
	message: 'lib/ stands by itself: it gets its data from routes, and reads no folder outside lib/.'
};
const node = {
	regex: '^node:',
	message: 'lib/ runs in the browser; what reads files belongs to src/make.'
};
const svelteState = {
	regex: '^(svelte$|svelte/|\\$app/)|\\.svelte(\\.ts)?$',
	message: 'A .ts file is pure; state belongs in .svelte.ts, views in .svelte.'
};
const maplibre = {
	regex: '^maplibre-gl',
	message: 'Only lib/map imports maplibre-gl; lib/style and lib/rows may import its types.'
};
const maplibreTypes = { ...maplibre, allowTypeImports: true };

const restrict = (patterns) => ({
	'@typescript-eslint/no-restricted-imports': ['error', { patterns }]
});

/** The import rules of one folder of `src/lib`: for everything in it, and stricter for its pure files. */
function folderRules([folder, known]) {
	const strangers = Object.keys(KNOWS).filter((name) => name !== folder && !known.includes(name));
	const common = [...strangers.map(libFolder), outside, node];
	if (folder === 'map') return [{ files: ['src/lib/map/**'], rules: restrict(common) }];
	common.push(['style', 'rows'].includes(folder) ? maplibreTypes : maplibre);
	return [
		{ files: [`src/lib/${folder}/**`], rules: restrict(common) },
		{
			files: [`src/lib/${folder}/**/*.ts`],
			// What needs a browser says so in its name.
			ignores: ['**/*.svelte.ts', '**/*.browser.ts'],
			rules: restrict([...common, svelteState])
		}
	];
}

export default ts.config(
	{ ignores: ['build', '.svelte-kit', '.cache', 'static', 'tests/fixtures/stories'] },
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows every name, and knows them better.
			'no-undef': 'off',
			'no-console': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			]
		}
	},
	{
		// Two rules that need the types: a mode added is handled everywhere, and no test forgets to wait.
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }]
		}
	},
	{
		// It runs in a browser without a window, which is another set of types.
		files: ['src/service-worker.ts'],
		languageOptions: {
			parserOptions: { projectService: false, project: './tsconfig.worker.json' }
		}
	},
	{
		// Its types need the audit's own packages.
		files: ['tests/audit/run.ts'],
		languageOptions: {
			parserOptions: { projectService: false, project: './tests/audit/tools/tsconfig.json' }
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// A choice is replaced whole ($state.raw), never changed in place.
			'svelte/prefer-svelte-reactivity': 'off',
			// A space that formatting must not take away is written {' '}.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{
		rules: {
			// What is pushed is a hash on the page that is open, which needs no base path.
			'svelte/no-navigation-without-resolve': [
				'error',
				{ ignorePushState: true, ignoreReplaceState: true }
			]
		}
	},
	{
		files: ['src/make/**', 'tests/**'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['src/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: 'ExportAllDeclaration',
					message: 'No barrel files: import from the file that defines it.'
				}
			]
		}
	},
	{
		files: ['src/**/index.ts', 'src/**/index.js'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'Program', message: 'No barrel files: name the file for what it holds.' }
			]
		}
	},
	...Object.entries(KNOWS).flatMap(folderRules),
	{
		// The one file that carries a table of geo/ to the page, as a module that is fetched when it is wanted.
		files: ['src/lib/page/session/contested-rows.ts'],
		rules: restrict([node, svelteState, maplibre])
	},
	{
		files: ['src/routes/**'],
		rules: restrict([
			{
				regex: '^(\\.\\./)+(src/)?(make|tests)/',
				message: 'A page knows lib/ only; the stories are read in its .server.ts.'
			}
		])
	},
	{
		// The pages' servers run at prerender: they read the stories as the story check does, and draw.
		files: ['src/routes/**/*.server.ts', 'src/routes/**/+server.ts'],
		rules: restrict([
			{
				regex: '^(\\.\\./)+(src/)?(make/(?!(stories|licences)\\.ts$|still/)|tests/)',
				message:
					'At prerender a page reads the stories or the licences (make/stories.ts, make/licences.ts), draws still maps (make/still), and knows nothing else of make.'
			}
		])
	},
	{
		files: ['src/make/**'],
		rules: restrict([
			{
				regex: '^(\\$lib/|(\\.\\./)+)((src/)?routes|tests)/',
				message: 'make/ comes before the site and does not know it.'
			}
		])
	}
);
