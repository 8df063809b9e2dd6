import type { Theme } from '../style/palette.ts';
import { drawSheet, type SheetWords } from './picture-sheet.browser.ts';
import type { Snapshot } from './snapshot.browser.ts';

export interface PictureOrder {
	/** The part of the map that is taken. */
	readonly picture: Snapshot;
	readonly words: SheetWords;
	readonly theme: Theme;
	/** With its ending. */
	readonly file: string;
}

/** Hands the browser a PNG of a picture of the map, with its words. A module to be fetched when it is asked for. */
export async function savePicture({ picture, words, theme, file }: PictureOrder): Promise<void> {
	const sheet = await drawSheet(picture, words, theme);
	const png = await new Promise<Blob | null>((done) => sheet.toBlob(done, 'image/png'));
	if (!png) throw new Error('The browser made no PNG of the picture.');
	const link = document.createElement('a');
	link.href = URL.createObjectURL(png);
	link.download = file;
	link.click();
	// The browser has taken hold of it by then.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
