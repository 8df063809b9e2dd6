import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildFolder } from '../../src/make/progress.ts';
import { STORY } from './reading-page.ts';

/* The files that the reading page takes, by what the reader is told where one of them does not come. */

export const SITE = buildFolder();
export const APP = '/_app/immutable/';
const HTML = readFileSync(join(SITE, STORY, 'index.html'), 'utf8');

/** The files of a folder of the built scripts, as paths of the site. */
const built = (folder: string): readonly string[] =>
	readdirSync(join(SITE, APP, folder)).map((name) => `${APP}${folder}/${name}`);
/** Without the hash of its content. */
const font = (name: string): string => `${APP}assets/${name}.`;
const scripts = [...built('entry'), ...built('nodes'), ...built('chunks')];
const holding = (words: string): readonly string[] =>
	scripts.filter((path) => readFileSync(join(SITE, path), 'utf8').includes(words));

/** Those that the page asks for with itself: without any of them its script does not run. */
export const FIRST = scripts.filter((path) => HTML.includes(path));
/** What only stories with rows of data sets need: their list, their popup, and their worker. */
export const ROWS_SCRIPTS = ['in order of time', 'From the data set', 'rows-worker-'].map(holding);
const [contested = 'none'] = holding('null and void and without international legal effect');
export const [mapScript = 'none'] = holding('webglcontextrestored').filter(
	(path) => !FIRST.includes(path)
);
export const [worker = 'none'] = holding('registerWorkerSource');
/** What the map's script and its worker are both made of; more than one: it travels twice. */
export const mapShared = holding('ProgramConfiguration');
/** One of the two that the map opens on; the contested lines asked for lie on the other. */
const TILE = '/basemap/6/38/26.mvt';

export const SCRIPT = /script could not be loaded/;
const FONT = /typeface could not be loaded/;
const START = /live map could not start here/;
const SYMBOLS = /symbols could not be loaded/;

export interface Visit {
	/** What is missing, by name, and how its path begins. */
	readonly missing: Readonly<Record<string, string>>;
	/** What the reader is told. */
	readonly said: readonly RegExp[];
	/** Which map there is in the end. */
	readonly map: 'live' | 'still';
	/** What is chosen in the address: a typeface is fetched for what is written in it. */
	readonly hash?: string;
	/** What the reader does before it is missed. */
	readonly act?: (page: Page) => Promise<void>;
}

export const VISITS: readonly Visit[] = [
	{
		missing: {
			'the page’s first script': FIRST.find((path) => path.includes('entry/start')) ?? 'none',
			'the serif of the text': font('dateline-serif-basic-400-normal')
		},
		said: [SCRIPT, FONT],
		map: 'still'
	},
	{
		missing: {
			'the map’s script': mapScript,
			'a Cyrillic typeface': font('ibm-plex-sans-cyrillic-600-normal')
		},
		hash: '#names=ru',
		said: [START, FONT],
		map: 'still'
	},
	{
		missing: {
			'what the map’s script and its worker share': mapShared[0] ?? 'none',
			'an Arabic typeface': font('ibm-plex-sans-arabic-arabic-600-normal')
		},
		hash: '#names=ar',
		said: [START, FONT],
		map: 'still'
	},
	{
		missing: {
			'the map’s worker': worker,
			'the serif’s italic': font('dateline-serif-basic-400-italic')
		},
		said: [/part of the live map could not be loaded/, FONT],
		map: 'still'
	},
	{ missing: { 'the symbols’ index': '/sprite/marks.json' }, said: [SYMBOLS], map: 'still' },
	{ missing: { 'the symbols’ picture': '/sprite/marks.png' }, said: [SYMBOLS], map: 'still' },
	{
		missing: {
			'one tile': TILE,
			'the sans of page and map': font('dateline-sans-basic-400-normal'),
			'what is known of contested lines': contested
		},
		said: [/Parts of the basemap could not be loaded/, FONT, /contested lines could not be loaded/],
		map: 'live',
		act: async (page) => page.getByText(/^Contested lines in view/).click()
	}
];
