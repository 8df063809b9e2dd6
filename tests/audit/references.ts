import { load } from 'cheerio';

/*
 * What a file of the site points at, by its kind. Pages are read by cheerio, which parses as
 * browsers do; the finished link checkers read neither fragments nor Open Graph, manifest and feed.
 */

export interface Reference {
	/** As written in the file. */
	readonly to: string;
	/** Where in the file: "a[href]". */
	readonly at: string;
}

const URL_ATTRIBUTES = ['href', 'src', 'poster', 'data', 'action', 'formaction', 'cite'] as const;
const SET_ATTRIBUTES = ['srcset', 'imagesrcset'] as const;
/** Of what a link is shown with elsewhere. */
const URL_METAS = /^(?:og:(?:url|image|audio|video)(?::secure_url)?|twitter:(?:image|player))$/;
/** Members of JSON files that hold an address: of linked data, feed, manifest and oEmbed. */
const URL_MEMBERS = new Set([
	'url',
	'image',
	'src',
	'start_url',
	'scope',
	'home_page_url',
	'feed_url',
	'thumbnail_url',
	'provider_url',
	'author_url',
	'embedUrl',
	'contentUrl'
]);

export interface ReadPage {
	readonly references: readonly Reference[];
	/** What a fragment of a link can name. */
	readonly ids: ReadonlySet<string>;
}

export function readPage(html: string): ReadPage {
	const $ = load(html);
	const references: Reference[] = [];
	const ids = new Set<string>();
	for (const element of $('*').toArray()) {
		if (!('attribs' in element)) continue;
		const { name: tag, attribs: attributes } = element;
		const note = (name: string, to: string) => references.push({ to, at: `${tag}[${name}]` });
		for (const name of URL_ATTRIBUTES)
			if (attributes[name] !== undefined) note(name, attributes[name]);
		for (const name of SET_ATTRIBUTES)
			for (const to of addressesOfSet(attributes[name] ?? '')) note(name, to);
		for (const { to } of inStyles(attributes['style'] ?? '')) note('style', to);
		const meta = attributes['property'] ?? attributes['name'] ?? '';
		if (URL_METAS.test(meta)) note(meta, attributes['content'] ?? '');
		if (attributes['id'] !== undefined) ids.add(attributes['id']);
		// A frame's page in an attribute is a page in a page.
		if (attributes['srcdoc'] !== undefined)
			references.push(...readPage(attributes['srcdoc']).references);
	}
	$('style').each((_, style) => void references.push(...inStyles($(style).text())));
	$('script[type$="json"]').each((_, script) => void references.push(...inJson($(script).text())));
	return { references, ids };
}

/** The addresses of a `srcset`, without their widths. */
function addressesOfSet(set: string): readonly string[] {
	return set
		.split(/,\s+/)
		.map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
		.filter((address) => address !== '');
}

/** What `url()` and `@import` name. */
export function inStyles(css: string): readonly Reference[] {
	const urls = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/g);
	const imports = css.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/g);
	return [...urls, ...imports].map(([, double, single, bare]) => ({
		to: double ?? single ?? bare ?? '',
		at: 'url()'
	}));
}

/** What the known members hold, at any depth; the HTML of an oEmbed is read as a page. */
export function inJson(text: string): readonly Reference[] {
	const references: Reference[] = [];
	JSON.parse(text, (key, value: unknown) => {
		if (typeof value === 'string' && URL_MEMBERS.has(key)) references.push({ to: value, at: key });
		if (typeof value === 'string' && key === 'html') references.push(...readPage(value).references);
		return value;
	});
	return references;
}

/** The places of a sitemap. */
export function inSitemap(xml: string): readonly Reference[] {
	const $ = load(xml, { xml: true });
	return $('loc')
		.toArray()
		.map((place) => ({ to: $(place).text(), at: 'loc' }));
}
