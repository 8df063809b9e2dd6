import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS, type Kind } from '../../lib/story/story.ts';

/*
 * Copies the icons of the kinds out of Phosphor into src/lib/event/kind-paths.ts, so that nothing
 * else of the package is needed to draw them: `npx tsx src/make/sprite/icons.ts`.
 */

type Weight = 'fill' | 'bold';

/**
 * Which Phosphor icon stands for a kind. Filled where the fill is the figure itself, bold where the
 * fill would put the figure in a box: chosen by eye at 16 px. An aeroplane would say "airport".
 */
const ICONS: Record<Kind, readonly [name: string, weight: Weight]> = {
	talks: ['chats', 'bold'],
	statement: ['megaphone', 'fill'],
	pledge: ['seal-check', 'fill'],
	criticism: ['thumbs-down', 'fill'],
	invitation: ['envelope-open', 'fill'],
	overthrow: ['user-minus', 'fill'],
	succession: ['user-plus', 'fill'],
	clash: ['sword', 'fill'],
	'air-strike': ['bomb', 'fill'],
	incursion: ['arrow-square-in', 'bold'],
	attack: ['crosshair-simple', 'bold'],
	asylum: ['house-line', 'fill'],
	relations: ['handshake', 'fill'],
	analysis: ['magnifying-glass', 'bold']
};

/** The text of kind-paths.ts. Throws where the package has no such icon or draws it otherwise. */
export function kindPathsModule(): string {
	const entries = KINDS.map((kind) => `\t'${kind}':\n\t\t'${pathOf(kind)}'`);
	return `import type { Kind } from '../story/story.ts';

/*
 * Written by src/make/sprite/icons.ts; do not edit. Path data from Phosphor Icons 2.1,
 * https://phosphoricons.com, MIT licence, copyright (c) 2023 Phosphor Icons.
 */

// prettier-ignore
export const KIND_PATHS: Record<Kind, string> = {
${entries.join(',\n')}
};
`;
}

const SVG = /^<svg [^>]*viewBox="0 0 256 256"[^>]*><path d="([^"]+)"\/><\/svg>\s*$/;

function pathOf(kind: Kind): string {
	const [name, weight] = ICONS[kind];
	const file = join(assetsFolder(), weight, `${name}-${weight}.svg`);
	const path = SVG.exec(readFileSync(file, 'utf8'))?.[1];
	if (path === undefined) {
		throw new Error(`${name}-${weight}.svg is not one path in a view box of 256: see icons.ts.`);
	}
	return path;
}

function assetsFolder(): string {
	const entry = createRequire(import.meta.url).resolve('@phosphor-icons/core');
	return join(dirname(entry), '..', 'assets');
}

export const KIND_PATHS_FILE = fileURLToPath(
	new URL('../../lib/event/kind-paths.ts', import.meta.url)
);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(KIND_PATHS_FILE, kindPathsModule());
}
