import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { archives } from '../../src/make/world/distil/packages.ts';
import { worldFolder } from '../../src/make/world/sources.ts';

const readme = readFileSync(join(worldFolder, 'README.md'), 'utf8');
const packed = readdirSync(worldFolder).filter((name) => name.endsWith('.gz'));

it.each(packed)('%s is the text whose SHA-256 the README gives', (name) => {
	const text = gunzipSync(readFileSync(join(worldFolder, name)));
	const row = readme.split('\n').find((line) => line.includes(name) && /`[0-9a-f]{64}`/.test(line));
	expect(row).toContain(createHash('sha256').update(text).digest('hex'));
});

it('names every archive that the sources were made from, with its SHA-256', () => {
	const lacking = Object.entries(archives).filter(([, hash]) => !readme.includes(hash));
	expect(lacking).toEqual([]);
});
