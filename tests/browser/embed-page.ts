import type { OpenedPage, PageOptions } from './browser.ts';
import { mapOf, STORY } from './reading-page.ts';
import { openSite } from './site.ts';

/** The story's map alone, as it stands in a frame. */
export const EMBED = `${STORY}embed/`;

/** Opens it by itself, in a window of a frame's size, and waits until its map takes input. */
export async function openEmbed(
	view = '',
	options: Partial<PageOptions> = {}
): Promise<OpenedPage> {
	const opened = await openSite(EMBED + view, { width: 720, height: 560, ...options });
	await mapOf(opened.page).and(opened.page.locator('canvas')).waitFor();
	return opened;
}
