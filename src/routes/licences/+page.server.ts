import { licensedData, licensedPackages } from '../../make/licences.ts';
import type { PageServerLoad } from './$types';

/** Read, not used: the page needs no script. */
export const csr = false;

export const load: PageServerLoad = () => ({
	data: licensedData(),
	packages: licensedPackages()
});
