import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * What the bench makes is kept in one folder that git ignores, each thing with a stamp beside it: the
 * hash of all that it was made from. The same stamp means that it need not be made again.
 */

export const KEPT = '.cache/bench';

/** Sites, pages and data, as the server has them. */
export const FOLDERS = {
	stories: join(KEPT, 'stories'),
	layers: join(KEPT, 'layers'),
	pages: join(KEPT, 'pages'),
	data: join(KEPT, 'data'),
	packed: join(KEPT, 'packed')
} as const;

/** SHA-256, in hex, of files and of all files under folders, by path and by content. */
export function hashOf(paths: readonly string[], words: readonly string[] = []): string {
	const hash = createHash('sha256').update(words.join('\n'));
	for (const file of paths.flatMap(filesUnder))
		hash.update(`\n${file}\n`).update(readFileSync(file));
	return hash.digest('hex');
}

function filesUnder(path: string): readonly string[] {
	if (!existsSync(path)) return [];
	const entries = readdirSyncOrNull(path);
	if (entries === null) return [path];
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

function readdirSyncOrNull(path: string) {
	try {
		return readdirSync(path, { recursive: true, withFileTypes: true });
	} catch {
		// It is a file.
		return null;
	}
}

/** Makes something unless its stamp says that it is there. */
export async function keep(
	what: string,
	stamp: { readonly file: string; readonly hash: string },
	make: () => Promise<void> | void
): Promise<void> {
	if (existsSync(stamp.file) && readFileSync(stamp.file, 'utf8') === stamp.hash) return;
	const began = performance.now();
	process.stdout.write(`   ${what} …`);
	await make();
	mkdirSync(dirname(stamp.file), { recursive: true });
	writeFileSync(stamp.file, stamp.hash);
	console.log(` ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
