/*
 * The widths at which the page is laid out anew, once for scripts and styles: in a style sheet they are
 * written `@media (--narrow)` (src/make/sheets.ts).
 */

/** From here on the panels stand beside the map; on a narrower window they are a sheet over it. */
export const WIDE_EM = 48;
/** Of an embedded map: from here on a popup fits beside its marker. */
const ROOMY_EM = 36;

/** Browsers round widths: just under the limit. */
const under = (em: number): string => `(max-width: ${em - 0.01}em)`;

export const MEDIA = {
	'--wide': `(min-width: ${WIDE_EM}em)`,
	'--narrow': under(WIDE_EM),
	'--cramped': under(ROOMY_EM)
} as const;
