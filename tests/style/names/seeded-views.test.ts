import { beforeAll, describe, expect, it } from 'vitest';
import type { Outlines } from '../../../src/lib/style/names/outlines.ts';
import { placeNames } from '../../../src/lib/style/names/place-names.ts';
import { runs } from '../../tier.ts';
import { faultsOf } from './faults.ts';
import { outlinesOnce } from './outlines-once.ts';
import { REGIONS, seeded, someChoice, type Region } from './views.ts';

let outlines: Outlines;
beforeAll(async () => void (outlines = await outlinesOnce()), 120_000);

/** In the audit 2,100 views in all. */
const VIEWS = runs(350);

describe.each(Object.keys(REGIONS) as Region[])('names in views of %s', (region) => {
	it(`obey every rule in ${VIEWS} views`, { timeout: 300_000 }, () => {
		const random = seeded(20);
		const faults: string[] = [];
		let named = 0;
		for (let view = 0; view < VIEWS; view++) {
			const choice = someChoice(outlines, region, random);
			const names = placeNames(choice);
			named += names.length;
			const { zoom, centre } = choice.view;
			const where = `${zoom.toFixed(2)}/${choice.language}/${JSON.stringify(centre)}`;
			for (const fault of faultsOf(choice, names)) faults.push(`View ${view}, ${where}: ${fault}`);
		}
		expect(faults).toEqual([]);
		expect(named).toBeGreaterThan(VIEWS);
	});
});
