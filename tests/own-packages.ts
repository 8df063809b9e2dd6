import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runStep } from '../src/make/progress.ts';

/*
 * Some folders of tests/ have packages of their own, which nobody else needs: they are installed when the
 * command that needs them is run. `tsx tests/own-packages.ts` does it for the audit, and checks the types that the
 * project's own check leaves out for want of these packages.
 */

/** By the command that needs them. Packages there come before the project's own for the files beside them. */
const FOLDERS = { audit: 'tests/audit/tools', bench: 'tests/bench' } as const;
export type OwnPackages = keyof typeof FOLDERS;

/** Installs what the folder's lockfile names, unless it is installed already. False when that failed. */
export async function installPackages(name: OwnPackages): Promise<boolean> {
	const folder = FOLDERS[name];
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
export const checkTypes = (name: OwnPackages): Promise<boolean> =>
	runStep({
		name: `Types of the ${name}`,
		command: ['tsc', '-p', FOLDERS[name]],
		look: 'The lines above name the file and the line.'
	});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const isReady = (await installPackages('audit')) && (await checkTypes('audit'));
	process.exitCode = isReady ? 0 : 1;
}
