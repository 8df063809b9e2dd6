import type { Map as MapLibreMap } from 'maplibre-gl';
import type { NameLanguage } from '../story/story.ts';
import { FONTS } from '../style/expressions.ts';

/*
 * The fonts of the map's labels. The style has no `glyphs`, so MapLibre draws letters in the page's own families, by the
 * names in `text-font`: those of fonts.css. A letter that is drawn before its font is there stays in another.
 */

const FAMILIES = Object.values(FONTS).flat();

/** A letter of each font that names in a language are set in. */
const SAMPLES: Readonly<Record<NameLanguage, string>> = { en: 'A', ar: 'Aع', ru: 'AЖ' };
/** Nearly everywhere some of the small names have an accent. */
const ACCENT = 'é';

/** Loads the fonts that the labels take. One that fails is told of by the page (src/app.html). */
export async function loadLabelFonts(names: NameLanguage): Promise<void> {
	const loads = FAMILIES.map((family) =>
		document.fonts.load(
			`1rem "${family}"`,
			FONTS.regular.includes(family) ? SAMPLES[names] + ACCENT : SAMPLES[names]
		)
	);
	await Promise.allSettled(loads);
}

/** Has labels drawn anew when a font of theirs comes late: of rare letters, or of another language. */
export function redrawInLateFonts(map: MapLibreMap): void {
	const redraw = () => void map.setGlyphs(null);
	const look = ({ fontfaces }: FontFaceSetLoadEvent) => {
		if (!fontfaces.some(({ family }) => FAMILIES.includes(family.replaceAll('"', '')))) return;
		if (map.loaded()) redraw();
		else map.once('idle', redraw);
	};
	document.fonts.addEventListener('loadingdone', look);
	map.once('remove', () => document.fonts.removeEventListener('loadingdone', look));
}
