import { expect, test } from 'vitest';
import { NAME_LANGUAGES } from '../../src/lib/story/story.ts';
import { FONTS } from '../../src/lib/style/expressions.ts';
import { isAudit } from '../tier.ts';
import { STORY } from './reading-page.ts';
import { newPage } from './site.ts';

/* The map's labels are drawn in the fonts that the style names, whichever version of MapLibre draws them. */

interface Letter {
	readonly text: string;
	/** As the canvas has it: `600 48px "Plex Sans SemiBold", sans-serif`. */
	readonly font: string;
	readonly width: number;
}

declare global {
	var letters: Letter[];
}

/** Writes down each letter that is drawn on a canvas, and how wide it comes out. */
function watchLetters() {
	globalThis.letters = [];
	const { prototype } = OffscreenCanvasRenderingContext2D;
	const { fillText } = prototype;
	prototype.fillText = function (text, ...where) {
		globalThis.letters.push({ text, font: this.font, width: this.measureText(text).width });
		fillText.call(this, text, ...where);
	};
}

/** How wide letters are in the fonts that they were drawn in, now that all are there, and in the browser's own. */
function measureAnew() {
	const context = new OffscreenCanvas(1, 1).getContext('2d');
	if (!context) throw new Error('This browser has no canvas.');
	return globalThis.letters.map(({ text, font, width }) => {
		context.font = font;
		const now = context.measureText(text).width;
		context.font = font.replace(/"[^"]+", /, '');
		return { text, font, width, now, fallback: context.measureText(text).width };
	});
}

const SCRIPTS = { en: /\p{Script=Latin}/u, ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u };

/** The audit has all of them. */
const LANGUAGES = isAudit ? NAME_LANGUAGES : (['ar'] as const);

test.each(LANGUAGES)('every letter of the opening view is drawn in its font: %s', async (names) => {
	const opened = await newPage();
	await opened.context.addInitScript(watchLetters);
	await opened.goto(`${STORY}#names=${names}`);
	await opened.mapIdle();
	const drawn = await opened.page.evaluate(measureAnew);
	const letters = drawn.filter(({ text }) => SCRIPTS[names].test(text));
	expect(letters.length).toBeGreaterThan(20);
	const families = new Set(drawn.map(({ font }) => /"([^"]+)"/.exec(font)?.[1]));
	for (const family of families) expect(Object.values(FONTS).flat()).toContain(family);
	expect(families).toContain(FONTS.regular[0]);
	for (const { text, font, width, now } of letters) expect(width, `${text} in ${font}`).toBe(now);
	// It is not the browser's own font that was measured twice.
	const own = letters.filter(({ width, fallback }) => width !== fallback);
	expect(own.length / letters.length).toBeGreaterThan(0.8);
	opened.expectClean();
});
