import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import ranges from '../../src/fonts/ranges.json';
import { charactersOf, cutFonts, FOLDER } from '../../src/make/fonts.ts';

test('the fonts that are kept are those that are cut from the whole ones', async () => {
	const made = await cutFonts();
	expect(readdirSync(FOLDER).sort()).toEqual([...made.keys(), 'ranges.json'].sort());
	for (const [name, content] of made) {
		expect([name, content.equals(readFileSync(join(FOLDER, name)))]).toEqual([name, true]);
		expect([name, content.length < 14_000]).toEqual([name, true]);
	}
});

test('a slice has an article’s punctuation, the other the letters of Europe’s names', () => {
	expect(charactersOf('U+41-43,U+20AC')).toBe('ABC€');
	const [basic, letters] = [ranges.basic, ranges.letters].map(charactersOf);
	for (const sign of '“Quoted” – ‘so’ — it’s… £5, €5; 5 km² · ×') expect(basic).toContain(sign);
	for (const letter of 'İskenderunŞğıłéœčō'.replace(/[a-z]/g, ''))
		expect(letters).toContain(letter);
});
