import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';
import arabicRanges from '@fontsource/ibm-plex-sans-arabic/unicode.json';
import cyrillic400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-600-normal.woff2?url';
import latin400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import latinExt400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?url';
import latinExt600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-600-normal.woff2?url';
import ranges from '@fontsource/ibm-plex-sans/unicode.json';
import sansBasic400 from '../../../src/fonts/dateline-sans-basic-400-normal.woff2?url';
import sansBasic600 from '../../../src/fonts/dateline-sans-basic-600-normal.woff2?url';
import sansLetters400 from '../../../src/fonts/dateline-sans-letters-400-normal.woff2?url';
import sansLetters600 from '../../../src/fonts/dateline-sans-letters-600-normal.woff2?url';
import serifBasic from '../../../src/fonts/dateline-serif-basic-400-italic.woff2?url';
import serifLetters from '../../../src/fonts/dateline-serif-letters-400-italic.woff2?url';
import cuts from '../../../src/fonts/ranges.json';
import serifCyrillic from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff2?url';
import serifLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url';
import serifRanges from '@fontsource/source-serif-4/unicode.json';
import type { FontFacesSpecification } from 'maplibre-gl';

/*
 * The fonts of the labels as MapLibre's documentation has them named in a style: Dateline's files, each fetched only
 * when a letter is drawn that it covers and none before it does.
 */
type Ranges = Readonly<Record<string, string>>;

/** Addresses are made absolute, as MapLibre demands, against the page's. */
export function fontFaces(page: string): FontFacesSpecification {
	const file = (url: string, ranges: Ranges, subset: string) => ({
		url: new URL(url, page).href,
		'unicode-range': ranges[subset]?.split(',') ?? []
	});
	return {
		'Plex Sans': [
			file(sansBasic400, cuts, 'basic'),
			file(sansLetters400, cuts, 'letters'),
			file(latin400, ranges, 'latin'),
			file(latinExt400, ranges, 'latin-ext'),
			file(cyrillic400, ranges, 'cyrillic'),
			file(arabic400, arabicRanges, 'arabic')
		],
		'Plex Sans SemiBold': [
			file(sansBasic600, cuts, 'basic'),
			file(sansLetters600, cuts, 'letters'),
			file(latin600, ranges, 'latin'),
			file(latinExt600, ranges, 'latin-ext'),
			file(cyrillic600, ranges, 'cyrillic'),
			file(arabic600, arabicRanges, 'arabic')
		],
		'Source Serif Italic': [
			file(serifBasic, cuts, 'basic'),
			file(serifLetters, cuts, 'letters'),
			file(serifLatin, serifRanges, 'latin'),
			file(serifCyrillic, serifRanges, 'cyrillic'),
			file(arabic400, arabicRanges, 'arabic')
		]
	};
}
