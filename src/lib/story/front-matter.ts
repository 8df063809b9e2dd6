import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { tooDeepAt } from './json.ts';
import { LIMITS } from './limits.ts';
import type { Complain } from './problem.ts';
import { readShape } from './schema-problems.ts';
import { frontMatterSchema, type FrontMatter } from './schema.ts';
import { UNPLACED } from './story.ts';
import { numberWords, shown } from './wording.ts';

/** `article.md` taken apart. Either half may be missing where it could not be read. */
export interface ArticleFile {
	readonly frontMatter: FrontMatter | null;
	/** The layers that the front matter names, even where the rest of it is wrong; null: unreadable. */
	readonly layers: readonly string[] | null;
	/** What follows the front matter, without the line breaks around it. */
	readonly body: string | null;
}

const FENCED = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u;

export function readArticleFile(text: string, complain: Complain): ArticleFile {
	const nothing = { frontMatter: null, layers: null, body: null };
	if (text.includes('\r')) {
		complain(
			null,
			'The lines end in carriage returns (CRLF, as on Windows).',
			'Save it with line ends LF ("Unix"), so that every offset into the article holds.'
		);
		return nothing;
	}
	const fenced = FENCED.exec(text);
	if (!fenced) {
		complain(
			'line 1, column 1',
			'There is no front matter.',
			'Begin the file with a line "---", then title, language, source, layers and view, then a line "---".'
		);
		return nothing;
	}
	const data = readYaml(fenced[1] ?? '', complain);
	return {
		frontMatter: data === undefined ? null : readFrontMatter(data, complain),
		layers: layersIn(data),
		body: readBody(text.slice(fenced[0].length), complain)
	};
}

function readBody(text: string, complain: Complain): string | null {
	const body = text.replace(/^(?:[ \t]*\n)+/u, '').trimEnd();
	if (body !== '') return body;
	complain(
		null,
		'There is no article after the front matter.',
		'Paste the article below the second "---".'
	);
	return null;
}

function readYaml(yaml: string, complain: Complain): unknown {
	const limit = `the limit is ${numberWords(LIMITS.frontMatter)} characters and ${LIMITS.depth} brackets deep`;
	if (yaml.length > LIMITS.frontMatter || tooDeepAt(yaml) !== null) {
		complain('front matter', `The front matter is too long or too deep: ${limit}.`, 'Shorten it.');
		return undefined;
	}
	try {
		return parseYaml(yaml, complain);
	} catch (error) {
		// The parser throws these two for an alias that leads nowhere or everywhere, and for block lists in block lists.
		if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
		complain(
			'front matter',
			'The front matter uses aliases (*) or is nested too deep.',
			'Write it out plainly.'
		);
		return undefined;
	}
}

function parseYaml(yaml: string, complain: Complain): unknown {
	const lines = new LineCounter();
	// The core schema leaves dates as the text they are.
	const document = parseDocument(yaml, { schema: 'core', lineCounter: lines, prettyErrors: false });
	const [error] = document.errors;
	if (!error) return document.toJS();
	const { line, col } = lines.linePos(error.pos[0]);
	complain(
		`line ${line + 1}, column ${col}`,
		`The front matter is not YAML: ${YAML_ERRORS[error.code] ?? 'it breaks off here'}.`,
		'Mend it here. A text with a colon, a quotation mark or a # in it needs quotation marks around it.'
	);
	return undefined;
}

const YAML_ERRORS: Readonly<Record<string, string>> = {
	DUPLICATE_KEY: 'a key stands twice',
	BAD_INDENT: 'a line is indented wrongly',
	TAB_AS_INDENT: 'a line is indented by a tab; YAML wants spaces',
	MISSING_CHAR: 'a closing quotation mark, bracket or comma is missing',
	BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it stands without quotation marks',
	MULTILINE_IMPLICIT_KEY: 'a key runs over several lines'
};

function readFrontMatter(data: unknown, complain: Complain): FrontMatter | null {
	if (typeof data !== 'object' || data === null || Array.isArray(data)) {
		complain('front matter', `The front matter is ${shown(data)}.`, 'Write "key: value" lines.');
		return null;
	}
	const frontMatter = readShape(frontMatterSchema, data, { at: 'front matter', complain });
	if (!frontMatter) return null;
	const about: Complain = (_, what, fix) => complain('front matter', what, fix);
	const layersFit = checkLayers(frontMatter.layers, about);
	const viewFits = checkView(frontMatter.view, about);
	return layersFit && viewFits ? frontMatter : null;
}

function checkLayers(layers: readonly string[], complain: Complain): boolean {
	const twice = layers.filter((layer, index) => layers.indexOf(layer) !== index);
	for (const layer of new Set(twice)) {
		complain(
			null,
			`The layer ${shown(layer)} is listed twice in "layers".`,
			'Keep one of the two.'
		);
	}
	if (!layers.includes(UNPLACED)) return twice.length === 0;
	complain(
		null,
		`"layers" lists "${UNPLACED}", which is no layer: its events have no place to show.`,
		`Take it out. ${UNPLACED}.geojson is read without being listed.`
	);
	return false;
}

type View = z.infer<typeof frontMatterSchema>['view'];

/** West may be greater than east: across the antimeridian. */
function checkView(view: View, complain: Complain): boolean {
	const [west, south, east, north] = view;
	const inRange =
		[west, east].every((longitude) => Math.abs(longitude) <= 180) &&
		[south, north].every((latitude) => Math.abs(latitude) <= 90);
	if (inRange && south < north && west !== east) return true;
	complain(
		null,
		`The property "view" is ${shown(view)}, which frames nothing on the map.`,
		'Write west, south, east, north in degrees, longitude from -180 to 180, latitude from -90 to 90, south below north.'
	);
	return false;
}

/** The listed names as far as they can be read, so that files are not called unlisted for another mistake. */
function layersIn(data: unknown): readonly string[] | null {
	if (typeof data !== 'object' || data === null || !('layers' in data)) return null;
	const { layers } = data;
	if (!Array.isArray(layers)) return null;
	return [...new Set(layers.filter((layer) => typeof layer === 'string'))];
}
