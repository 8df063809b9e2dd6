import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyStories, fixtures, freshFolder, make } from '../browser/other-stories.ts';

/* Promise 1: a quote that is not in the article fails the build, and no site is written. */

test('a wrong quote ends the build: where it is, what is nearest, and no site, not even the old one', async () => {
	const stories = freshFolder('refused-story/geo');
	const site = join(freshFolder('refused-story'), 'site');
	copyStories(fixtures('stories'), stories);
	const file = join(stories, 'lakeside/overlake.geojson');
	const right = 'The mayor of Overlake met the ferry master on Monday.';
	const wrong = 'The mayor of Overlake met the ferry master on Sunday.';
	const text = readFileSync(file, 'utf8');
	expect(text).toContain(right);
	writeFileSync(file, text.replace(right, wrong));
	mkdirSync(join(site, '_app'), { recursive: true });
	writeFileSync(join(site, 'index.html'), 'the old site');

	const { code, output } = await make(['tsx', 'src/make/build.ts'], { stories, site });
	expect(code).toBe(1);
	expect(output).toContain('overlake.geojson');
	expect(output).toContain('mayor-talks');
	expect(output).toContain(wrong);
	expect(output).toContain(right);
	expect(output).toContain('No site was written.');
	expect(existsSync(site)).toBe(false);
}, 120_000);
