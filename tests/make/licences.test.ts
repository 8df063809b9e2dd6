import { expect, it } from 'vitest';
import { dependencies } from '../../package.json' with { type: 'json' };
import { licensedData, licensedPackages } from '../../src/make/licences.ts';

it('every package that ships is listed with its licence and a text of it', () => {
	const packages = licensedPackages();
	const names = packages.map(({ name }) => name);
	expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), '@sveltejs/kit']));
	// MapLibre carries this one within itself.
	expect(names).toContain('earcut');
	for (const { name, licence, texts } of packages) {
		expect(`${name}: ${licence}`).toMatch(/: \S/);
		expect(texts.join('').length).toBeGreaterThan(200);
		expect(texts.join('').length).toBeLessThan(40_000);
	}
});

it('data has a text for each licence but the public domain', () => {
	for (const { licence, texts } of licensedData()) {
		expect(texts.length > 0).toBe(licence !== 'public domain');
	}
});
