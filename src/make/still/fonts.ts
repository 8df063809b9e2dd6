import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The page's own faces, as TTF: the picture's renderer reads no woff2. */
const FILES = [
	'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
	'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
	'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
	'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
	'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'
];

export function readFonts(): readonly Uint8Array[] {
	const { resolve } = createRequire(import.meta.url);
	return FILES.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));
}
