import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep } from '../src/make/progress.ts';

/*
 * Some folders of tests/ have packages of their own, which nobody else needs: they are installed when
 * the folder's command is run. `tsx tests/own-packages.ts audit` does it, and checks the types that
 * the project's own check leaves out for want of these packages.
 */

const FOLDERS = ['audit', 'bench'] as const;
export type FolderWithPackages = (typeof FOLDERS)[number];

/** Installs what the folder's lockfile names, unless it is installed already. False when that failed. */
export async function installPackages(name: FolderWithPackages): Promise<boolean> {
	const folder = join('tests', name);
	// npm ci empties the folder first, so what breaks off leaves no stamp.
	const stamp = join(folder, 'node_modules', '.installed');
	const hash = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json')));
	const wanted = hash.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
	const installed = await runStep({
		name: `Install the packages that only the ${name} needs, into ${folder}/node_modules`,
		command: ['npm', 'ci'],
		folder,
		look: `npm could not install ${folder}/package-lock.json; it needs the npm registry.`
	});
	if (installed) writeFileSync(stamp, wanted);
	return installed;
}

/** Checks the folder's files that import these packages. False when there is an error. */
export const checkTypes = (name: FolderWithPackages): Promise<boolean> =>
	runStep({
		name: `Types of the ${name}`,
		command: ['tsc', '-p', `tests/${name}`],
		look: 'The lines above name the file and the line.'
	});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const name = FOLDERS.find((one) => one === process.argv[2]);
	if (name === undefined) throw new Error(`Name one of ${FOLDERS.join(', ')}.`);
	const isReady = (await installPackages(name)) && (await checkTypes(name));
	process.exitCode = isReady ? 0 : 1;
}
