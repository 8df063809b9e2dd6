import { expect, test } from 'vitest';
import ranges from '../../src/fonts/ranges.json';
import { charactersOf, cutFonts } from '../../src/make/fonts.ts';

test('each face is cut into slices of a third of its weight and less, which the style sheet names', async () => {
	const { 'fonts.css': sheet, ...slices } = Object.fromEntries(await cutFonts());
	const named = Array.from(String(sheet).matchAll(/url\('\.\/(.+?)'\)/g), ([, name]) => name);
	expect(named).toEqual(Object.keys(slices));
	expect(named).toHaveLength(5 * 2);
	for (const [name, content] of Object.entries(slices)) {
		expect([name, content.subarray(0, 4).toString()]).toEqual([name, 'wOF2']);
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
