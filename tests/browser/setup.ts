import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { buildFolder } from '../../src/make/progress.ts';
import { serve } from '../../src/make/serve.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the built site is served: `http://localhost:40001`, no slash at the end. */
		site: string;
	}
}

/** The browser tests read the built site, served as a host would; `inject('site')` says where. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const dir = buildFolder();
	if (!existsSync(join(dir, 'index.html'))) {
		throw new Error(`There is no site in ${dir} to test; build it first: npm run build`);
	}
	const site = await serve({ dir, port: 0 });
	project.provide('site', site.url);
	return site.close;
}
