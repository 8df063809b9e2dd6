import { chromium, type Browser } from 'playwright-core';
import { ARGUMENTS } from '../browser/browser.ts';
import { findChromium } from '../browser/chromium.ts';

/** Spares the tests seconds, and makes the page's own thread copy each frame of a map: no reader's browser does. */
const FOR_TESTS_ALONE = '--disable-gpu-compositing';

/** The tests' browser, composing pages as a reader's does. */
export async function launch(): Promise<Browser> {
	const { executablePath, env } = await findChromium();
	const args = ARGUMENTS.filter((argument) => argument !== FOR_TESTS_ALONE);
	return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}
