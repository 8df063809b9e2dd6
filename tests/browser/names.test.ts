import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isAudit } from '../tier.ts';
import { STORY } from './reading-page.ts';
import { newPage } from './site.ts';

/* Which names the live map was last given: its worker is told of them, as of all data of its sources. */

interface Given {
	readonly text: string;
	readonly size: number;
	readonly at: readonly [number, number];
}

/** Runs in the page before its script: keeps the features that have a `spacing` of the last message with some. */
function keepNames(): void {
	const kept = globalThis as unknown as { namesGiven: unknown[] };
	kept.namesGiven = [];
	const post = Reflect.get(Worker.prototype, 'postMessage') as (...args: unknown[]) => void;
	const find = (value: unknown, found: unknown[]): unknown[] => {
		if (typeof value !== 'object' || value === null) return found;
		if ('properties' in value && 'geometry' in value) {
			if ('spacing' in (value.properties as object)) found.push(value);
		} else for (const inner of Object.values(value)) find(inner, found);
		return found;
	};
	Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
		const found = find(args[0], []);
		if (found.length > 0) kept.namesGiven = found;
		post.apply(this, args);
	};
}

async function namesOn(page: Page): Promise<readonly Given[]> {
	return page.evaluate(() => {
		const { namesGiven } = globalThis as unknown as {
			namesGiven: { properties: Given; geometry: { coordinates: [number, number] } }[];
		};
		return namesGiven.map(({ properties: { text, size }, geometry }) => ({
			text,
			size,
			at: geometry.coordinates
		}));
	});
}

const SIZES = {
	desk: { width: 1440, height: 900 },
	phone: { width: 390, height: 844, touch: true }
} as const;

const VIEWS = [
	['desk', '', ['SYRIA', 'LEBANON', 'JORDAN', 'ISRAEL']],
	['phone', '', ['SYRIA', 'LEBANON', 'JORDAN']],
	['desk', '#map=4/45/38', ['RUSSIA', 'SYRIA', 'UKRAINE', 'KAZAKHSTAN']],
	['desk', '#map=9/55.75/37.6', ['RUSSIA']],
	['desk', '#names=ar&map=6.2/33.5/36.5', ['سوريا', 'لبنان', 'الأردن', 'العراق']],
	['desk', '#names=ru&map=6.2/33.5/36.5', ['СИРИЯ', 'ЛИВАН', 'ИОРДАНИЯ', 'ИРАК']]
] as const;

/** The opening view on a desk and a phone; the audit has all. */
const SOME = isAudit ? VIEWS : VIEWS.slice(0, 2);

test.each(SOME)('the live map names countries: %s, %s', async (size, hash, due) => {
	const opened = await newPage(SIZES[size]);
	await opened.page.addInitScript(keepNames);
	await opened.goto(STORY + hash);
	await opened.mapIdle();
	const names = await namesOn(opened.page);
	expect(names.map(({ text }) => text)).toEqual(expect.arrayContaining([...due]));
	opened.expectClean();
});
