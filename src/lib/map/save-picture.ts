import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../style/palette.ts';
import type { Box } from './place-popup.ts';
import { drawSheet, type SheetWords } from './picture-sheet.ts';
import { takeSnapshot } from './snapshot.ts';

export interface PictureOrder {
	readonly map: MapLibreMap;
	/** The part of the map to be taken. */
	readonly part: Box;
	readonly words: SheetWords;
	readonly theme: Theme;
	/** With its ending. */
	readonly file: string;
}

/** Hands the browser a PNG of the map as it is now. A module to be fetched when it is asked for. */
export async function savePicture({ map, part, words, theme, file }: PictureOrder): Promise<void> {
	const sheet = await drawSheet(await takeSnapshot(map, part), words, theme);
	const png = await new Promise<Blob | null>((done) => sheet.toBlob(done, 'image/png'));
	if (!png) throw new Error('The browser made no PNG of the picture.');
	const link = document.createElement('a');
	link.href = URL.createObjectURL(png);
	link.download = file;
	link.click();
	// The browser has taken hold of it by then.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
