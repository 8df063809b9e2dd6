import { addressOf, builtFiles, textOf } from './built.ts';
import type { Finding, Site } from './finding.ts';
import {
	inJson,
	inSitemap,
	inStyles,
	readPage,
	type ReadPage,
	type Reference
} from './references.ts';

/* Every link inside the site leads to a file of the site, and every fragment to an element there. */

/** Of a site whose build was told no origin. */
const NOWHERE = 'https://site.invalid';

interface Options {
	/** The folder of the host under which the site lies: `/maps`. */
	readonly base?: string;
	/** Where the site will stand, as the build was told: `https://news.example`. */
	readonly origin?: string;
}

export interface ReadLinks {
	/** Inside the site. */
	readonly count: number;
	readonly faults: readonly string[];
}

export function* links({ folder }: Site): Iterable<Finding> {
	const { count, faults } = readLinks(folder);
	yield { of: 'files', says: `${count} links inside the site`, faults };
}

/** The references of a file, by its kind; null for a file that has none. */
function referencesOf(folder: string, file: string, page?: ReadPage): readonly Reference[] | null {
	if (page) return page.references;
	if (file.endsWith('.css')) return inStyles(textOf(folder, file));
	if (file === 'sitemap.xml') return inSitemap(textOf(folder, file));
	// What SvelteKit sends to its own script, and what readers take away, hold no links of the site.
	if (/(^|\/)__data\.json$|^_app\/|^sprite\/|^basemap\//.test(file)) return null;
	return /\.(json|webmanifest)$/.test(file) ? inJson(textOf(folder, file)) : null;
}

/** Reads every file of a built folder. */
export function readLinks(
	folder: string,
	{ base = '', origin = NOWHERE }: Options = {}
): ReadLinks {
	const files = builtFiles(folder);
	const pages = new Map(
		files
			.filter((file) => file.endsWith('.html'))
			.map((file) => [file, readPage(textOf(folder, file))])
	);
	const links = files.flatMap((file) =>
		(referencesOf(folder, file, pages.get(file)) ?? []).map((reference) => ({ file, ...reference }))
	);
	const site: Target = { files: new Set(files), pages, base, origin };
	const checked = links.map((link) => ({ link, outcome: follow(link.to, link.file, site) }));
	return {
		count: checked.filter(({ outcome }) => outcome !== 'elsewhere').length,
		faults: checked.flatMap(({ link: { file, at, to }, outcome }) =>
			typeof outcome === 'object' ? [`${file}: ${at} "${to}" ${outcome.why}`] : []
		)
	};
}

interface Target {
	readonly files: ReadonlySet<string>;
	readonly pages: ReadonlyMap<string, ReadPage>;
	readonly base: string;
	readonly origin: string;
}

type Outcome = 'here' | 'elsewhere' | { readonly why: string };

function follow(to: string, file: string, site: Target): Outcome {
	// 404.html is served at every depth: what it names has to hold from the deepest.
	const from = file === '404.html' ? '/no/such/address' : addressOf(file);
	// Pictures inside MapLibre's style sheet, of controls that no page has.
	if (file.endsWith('.css') && to.startsWith('data:image/')) return 'elsewhere';
	if (!URL.canParse(to, site.origin + site.base + from)) return { why: 'is no address' };
	const url = new URL(to, site.origin + site.base + from);
	if (url.origin !== site.origin) return elsewhere(url);
	if (!url.pathname.startsWith(`${site.base}/`)) return { why: `leaves the folder ${site.base}` };
	const path = decodeURIComponent(url.pathname.slice(site.base.length + 1));
	if (site.files.has(`${path}/index.html`)) return { why: 'lacks the slash at its end' };
	const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	if (!site.files.has(target)) return { why: `leads to ${target}, which is not there` };
	return hasFragment(url.hash, site.pages.get(target))
		? 'here'
		: { why: `names "${url.hash}", which is not in ${target}` };
}

/** A link that leaves the site may lead to the web or to a mailbox, and nowhere else. */
function elsewhere({ protocol, hostname }: URL): Outcome {
	if (protocol === 'mailto:') return 'elsewhere';
	if (protocol !== 'https:') return { why: `leaves by ${protocol}` };
	return hostname.includes('.') ? 'elsewhere' : { why: `names the host "${hostname}"` };
}

function hasFragment(hash: string, page: ReadPage | undefined): boolean {
	const id = decodeURIComponent(hash.slice(1));
	return id === '' || id === 'top' || (page?.ids.has(id) ?? false);
}
