import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addresses, cutTiles } from '../../../src/make/world/tiles.ts';
import { addressesAt, bytesOf, cutOnce, cutTimeoutMs } from '../../world/cut-once.ts';

beforeAll(cutOnce, cutTimeoutMs);

const folder = mkdtempSync(join(tmpdir(), 'dateline-tiles-'));

afterAll(() => rmSync(folder, { recursive: true }));

/** Zooms 0 to 2 go through all that the deeper ones do. */
const deepest = 2;

it('cuts the same bytes from the same inputs a second time', { timeout: cutTimeoutMs }, () => {
	expect(cutTiles({ folder, deepest })).toEqual({ cut: true, tiles: addresses(deepest) });
	for (const address of [0, 1, 2].flatMap(addressesAt)) {
		const file = `${address.zoom}/${address.x}/${address.y}.mvt`;
		expect(readFileSync(join(folder, file)).equals(bytesOf(address)), file).toBe(true);
	}
});

it('cuts nothing where the tiles of the same inputs lie already', () => {
	expect(cutTiles({ folder, deepest })).toEqual({ cut: false, tiles: addresses(deepest) });
});
