import { basename, dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { makeFonts } from '../../../src/make/fonts.ts';
import { checkTypes, installPackages } from '../../own-packages.ts';
import { FOLDERS, hashOf, keep, KEPT } from '../folders.ts';
import { benchStory, readTheStory } from './story.ts';

/** The pages that Dateline is measured against, built by vite as anybody's would be. */
export const PAGES = ['stock', 'leaflet', 'openlayers', 'deck'] as const;
type PageName = (typeof PAGES)[number];

/** Those whose libraries are in the bench's own package.json. */
const OTHERS: readonly PageName[] = ['leaflet', 'openlayers', 'deck'];

const ROOT = 'tests/bench/pages';
const WITHIN = 'tests/bench/in-page';
/** The script that looks on from within every page. */
export const IN_PAGE = join(KEPT, 'in-page.js');

/** Builds those of the pages that are named. Throws where the packages that they need cannot be installed. */
export async function buildPages(names: readonly string[]): Promise<void> {
	const pages = PAGES.filter((page) => names.includes(page));
	const others = pages.filter((page) => OTHERS.includes(page));
	if (others.length > 0 && !(await installPackages('bench')))
		throw new Error(`Without their packages there is no page of ${others.join(', ')}.`);
	const inputs = [
		ROOT,
		WITHIN,
		'tests/bench/made',
		'src/lib',
		'src/make/fonts.ts',
		'src/fonts/ranges.json',
		'geo/syria-russia',
		'package-lock.json',
		'tests/bench/package-lock.json'
	];
	const stamp = { file: `${FOLDERS.pages}.stamp`, hash: hashOf(inputs, pages) };
	await keep(`the pages ${pages.join(', ')}`, stamp, async () => {
		if (others.length > 0 && !(await checkTypes('bench')))
			throw new Error('The pages are not built: their types are wrong.');
		await makeFonts();
		await buildAll(pages);
		await buildWithin();
	});
}

/** What looks on from within, as one script without imports. */
async function buildWithin(): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			target: 'es2022',
			outDir: dirname(IN_PAGE),
			emptyOutDir: false,
			lib: {
				entry: join(WITHIN, 'main.ts'),
				formats: ['iife'],
				name: 'within',
				fileName: () => basename(IN_PAGE)
			}
		}
	});
}

async function buildAll(pages: readonly PageName[]): Promise<void> {
	const story = JSON.stringify(benchStory(await readTheStory()));
	await build({
		configFile: false,
		root: ROOT,
		base: './',
		logLevel: 'warn',
		plugins: [virtualStory(story)],
		worker: { format: 'es' },
		build: {
			target: 'es2022',
			outDir: resolve(FOLDERS.pages),
			emptyOutDir: true,
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
			chunkSizeWarningLimit: 2_000,
			rolldownOptions: { input: pages.map((page) => join(ROOT, `${page}.html`)) }
		}
	});
}

function virtualStory(story: string): Plugin {
	const id = 'virtual:story';
	return {
		name: 'bench:story',
		resolveId: (source) => (source === id ? `\0${id}` : null),
		load: (source) => (source === `\0${id}` ? `export default ${story}` : null)
	};
}
