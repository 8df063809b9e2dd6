import { chromium, type Browser } from 'playwright-core';
import { ARGUMENTS } from '../browser/browser.ts';
import { findChromium } from '../browser/chromium.ts';

/** What spares the tests seconds and draws a page otherwise than a reader's browser does. */
const FOR_TESTS_ALONE = /^--disable-gpu-/;

/** The tests' browser, composing pages as a reader's does. */
export async function launch(): Promise<Browser> {
	const { executablePath, env } = await findChromium();
	const args = ARGUMENTS.filter((argument) => !FOR_TESTS_ALONE.test(argument));
	return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}
