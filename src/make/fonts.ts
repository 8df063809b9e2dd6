import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/*
 * Cuts the page's faces into slices: `npx tsx src/make/fonts.ts`. One has the plain letters and the
 * punctuation of an English article and weighs half of the whole; another European letters, fetched
 * where there are any. They are written to src/fonts; their characters are ranges.json there. What
 * neither has comes from the whole faces (@fontsource), which are next in the page's font stacks.
 */

const FOLDER = join('src', 'fonts');

/** What text needs; no style sheet asks for fractions, or for other figures than the usual ones. */
const FEATURES = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'];

interface Face {
	readonly source: string;
	readonly name: 'serif' | 'sans';
	readonly weight: 400 | 600;
	readonly style: 'normal' | 'italic';
}

const FACES: readonly Face[] = [
	face('source-serif-4/400Regular/SourceSerif4_400Regular', 'serif', 400),
	face('source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic', 'serif', 400, 'italic'),
	face('source-serif-4/600SemiBold/SourceSerif4_600SemiBold', 'serif', 600),
	face('ibm-plex-sans/400Regular/IBMPlexSans_400Regular', 'sans', 400),
	face('ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold', 'sans', 600)
];

function face(
	source: string,
	name: Face['name'],
	weight: Face['weight'],
	style: Face['style'] = 'normal'
): Face {
	return { source: `@expo-google-fonts/${source}.ttf`, name, weight, style };
}

/**
 * The licence (OFL 1.1, section 3) keeps the names Source and Plex for the faces as they were made, so
 * a cut one has another; of the same length, so that nothing in the file moves.
 */
const NAMES = [
	['Source Serif 4', 'Dateline Serif'],
	['SourceSerif4', 'DatelinSerif'],
	['IBM Plex Sans', 'Dateline Sans'],
	['IBMPlexSans', 'DatelinSans']
] as const;

const FAMILIES = { serif: 'Dateline Serif', sans: 'Dateline Sans' } as const;

/** The slices and their style sheet: name to content. */
export async function cutFonts(): Promise<ReadonlyMap<string, Buffer>> {
	const text = readFileSync(join(FOLDER, 'ranges.json'), 'utf8');
	const ranges = Object.entries(JSON.parse(text) as Record<string, string>);
	const files = new Map<string, Buffer>();
	const rules: string[] = [];
	for (const face of FACES) {
		const whole = renamed(readFileSync(createRequire(import.meta.url).resolve(face.source)));
		for (const [slice, range] of ranges) {
			const file = `dateline-${face.name}-${slice}-${face.weight}-${face.style}.woff2`;
			const options = { targetFormat: 'woff2', keepFeatures: FEATURES } as const;
			files.set(file, await subsetFont(whole, charactersOf(range), options));
			rules.push(ruleOf(face, file, range));
		}
	}
	return files.set('fonts.css', Buffer.from(rules.join('\n')));
}

/** A font's names are written as UTF-16, big end first. */
function renamed(font: Buffer): Buffer {
	const wide = (name: string) => Buffer.from(name, 'utf16le').swap16();
	for (const [name, other] of NAMES) {
		for (let at = font.indexOf(wide(name)); at >= 0; at = font.indexOf(wide(name), at)) {
			wide(other).copy(font, at);
		}
	}
	return font;
}

/** Of a `unicode-range`, as style sheets write it. */
export function charactersOf(range: string): string {
	const codes = range.split(',').flatMap((part) => {
		const [first = 0, last = first] = part
			.slice(2)
			.split('-')
			.map((code) => parseInt(code, 16));
		return Array.from({ length: last - first + 1 }, (_, index) => first + index);
	});
	return String.fromCodePoint(...codes);
}

const ruleOf = ({ name, weight, style }: Face, file: string, range: string): string => `@font-face {
	font-family: '${FAMILIES[name]}';
	font-style: ${style};
	font-weight: ${weight};
	font-display: swap;
	src: url('./${file}') format('woff2');
	unicode-range: ${range.replaceAll(',', ', ')};
}
`;

/** How many slices it wrote. */
export async function makeFonts(): Promise<number> {
	const files = await cutFonts();
	for (const [name, content] of files) writeFileSync(join(FOLDER, name), content);
	return files.size - 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	console.log(`Fonts: ${await makeFonts()} slices in ${FOLDER}`);
