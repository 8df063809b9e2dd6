import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { buildFolder } from '../../src/make/progress.ts';
import { serve } from '../../src/make/serve.ts';
import { MADE_UP_SITES } from './made-up-sites.ts';
import { host } from './plain-host.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the built site is served: `http://localhost:40001`, no slash at the end. */
		site: string;
		/** Where the sites of made-up stories are served, by their names; those that are not built are left out. */
		madeUpSites: Readonly<Record<string, string>>;
	}
}

/** The browser tests read the built site, served as a host would; `inject('site')` says where. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const dir = buildFolder();
	if (!isBuilt(dir)) {
		throw new Error(`There is no site in ${dir} to test; build it first: npm run build`);
	}
	const site = await serve({ dir, port: 0 });
	const built = Object.entries(MADE_UP_SITES).filter(([, { folder }]) => isBuilt(folder));
	const hosts = await Promise.all(
		built.map(async ([name, { folder, base }]) => ({
			name,
			host: await host({ dir: folder, base })
		}))
	);
	project.provide('site', site.url);
	project.provide('madeUpSites', Object.fromEntries(hosts.map((one) => [one.name, one.host.url])));
	return async () => {
		await Promise.all([site.close(), ...hosts.map((one) => one.host.close())]);
	};
}

const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));
