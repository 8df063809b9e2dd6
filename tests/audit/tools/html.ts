import { join } from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { builtFiles } from '../built.ts';
import type { Finding, Site } from '../finding.ts';

/*
 * Every built page against the HTML standard, by html-validate: it keeps up with the standard, works
 * without a network, and its 10th major takes Node 20.
 */

const CONFIG: ConfigData = {
	root: true,
	extends: ['html-validate:recommended'],
	rules: {
		// How a tag is spelled, where the standard allows both: Svelte writes <br/> and checked="".
		'doctype-style': 'off',
		'void-style': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		// The standard lets a ">" stand in text, and the licences' texts are full of them.
		'no-raw-characters': 'off',
		// The licences' texts end their lines as their authors did.
		'no-trailing-whitespace': 'off',
		// Colours and positions that the page computes; the policy allows them and no other inline style.
		'no-inline-style': 'off',
		// The standard's ids; "event=…" is what the hash says, so that a link finds its row without a script.
		'valid-id': ['error', { relaxed: true }],
		// Lists are named: that is the contract with assistive technology, and allowed on a list.
		'aria-label-misuse': ['error', { allowAnyNamable: true }],
		// The live map takes the name "Map" over from the element that held it before.
		'prefer-native-element': ['error', { exclude: ['region'] }],
		// Advice of search engines: a story's title is the article's own, however long.
		'long-title': 'off'
	}
};

export async function* html({ folder }: Site): AsyncIterable<Finding> {
	const validator = new HtmlValidate(CONFIG);
	const files = builtFiles(folder).filter((file) => file.endsWith('.html'));
	const reports = await Promise.all(
		files.map(async (file) => ({ file, report: await validator.validateFile(join(folder, file)) }))
	);
	const faults = reports.flatMap(({ file, report }) =>
		report.results.flatMap(({ messages }) =>
			messages.map(
				({ ruleId, message, selector }) => `${file}: ${message} (${ruleId}) at ${selector ?? 'top'}`
			)
		)
	);
	yield { of: 'pages', says: `${files.length} read`, faults };
}
