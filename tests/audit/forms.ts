import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { PNG } from 'pngjs';
import { addressOf, builtFiles, textOf } from './built.ts';
import type { Finding, Site } from './finding.ts';
import { feedSchema, oembedSchema, schemaFaults } from './schemas.ts';
import { typeFaults, type Typed } from './typed.ts';

/* Linked data, feed, manifest and oEmbed, each against its schema. */

export function* forms({ folder }: Site): Iterable<Finding> {
	yield* formsOf(folder, false);
}

/** `whole` where the build was told its origin: then no address in them may be a path. */
export function* formsOf(folder: string, whole: boolean): Iterable<Finding> {
	yield linkedData(folder);
	const items = JSON.parse(textOf(folder, 'feed.json')).items as readonly unknown[];
	yield {
		of: 'feed',
		says: `${items.length} items`,
		faults: schemaFaults(feedSchema(whole), textOf(folder, 'feed.json'))
	};
	yield manifests(folder);
	yield oembeds(folder, whole);
}

function linkedData(folder: string): Finding {
	const values = pagesOf(folder).flatMap(({ file, $ }) =>
		$('script[type="application/ld+json"]')
			.toArray()
			.map((script) => typedAs(file, JSON.parse($(script).text())))
	);
	return { of: 'linked data', says: `${values.length} pages`, faults: typeFaults(values) };
}

function typedAs(file: string, value: Readonly<Record<string, unknown>>): Typed {
	const argument = String(value['@type']);
	return { of: file, from: 'schema-dts', type: 'WithContext', argument, value };
}

function pagesOf(folder: string) {
	return builtFiles(folder)
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({ file, $: load(textOf(folder, file)) }));
}

/** The files that pages name by such a link, each once. */
function linkedFiles(folder: string, selector: string): readonly string[] {
	const found = pagesOf(folder).flatMap(({ file, $ }) =>
		$(selector)
			.toArray()
			.map((link) => $(link).attr('href') ?? '')
			.map((href) => new URL(href, `https://site.invalid${addressOf(file)}`).pathname.slice(1))
	);
	return [...new Set(found)];
}

function manifests(folder: string): Finding {
	const files = linkedFiles(folder, 'link[rel="manifest"]');
	const faults = files.flatMap((file) => manifestFaults(folder, file));
	return { of: 'manifest', says: files.join(', ') || 'none', faults: faultsOrNone(files, faults) };
}

interface Icon {
	readonly src: string;
	readonly sizes?: string;
	readonly type?: string;
}

function manifestFaults(folder: string, file: string): readonly string[] {
	const value: { icons?: readonly Icon[] } = JSON.parse(textOf(folder, file));
	const form = { of: file, from: 'web-app-manifest', type: 'WebAppManifest', value };
	return [
		...typeFaults([form]),
		...(value.icons ?? []).flatMap((icon) => iconFaults(folder, file, icon))
	];
}

/** An icon is as large as the manifest says. */
function iconFaults(folder: string, file: string, { src, sizes, type }: Icon): readonly string[] {
	if (type !== 'image/png') return [];
	const path = new URL(src, `https://site.invalid/${file}`).pathname;
	const { width, height } = PNG.sync.read(readFileSync(join(folder, path)));
	return sizes === `${width}x${height}` ? [] : [`${src} is ${width}x${height}, not ${sizes}`];
}

function oembeds(folder: string, whole: boolean): Finding {
	const files = linkedFiles(folder, 'link[type="application/json+oembed"]');
	const faults = files.flatMap((file) =>
		schemaFaults(oembedSchema(whole), textOf(folder, file)).map((fault) => `${file}: ${fault}`)
	);
	return { of: 'oEmbed', says: `${files.length} files`, faults: faultsOrNone(files, faults) };
}

const faultsOrNone = (files: readonly string[], faults: readonly string[]): readonly string[] =>
	files.length > 0 ? faults : ['No page names one.'];
