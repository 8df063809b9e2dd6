import type { NameLanguage, Names } from '../story/story.ts';
import type { WordedDate } from '../time/known-date.ts';

/** How a contested line or area is meant, and so drawn: lib/style/layers/boundaries.ts. */
export const CONTESTED_FORMS = ['ceasefire', 'disputed', 'claim', 'separation'] as const;
export type ContestedForm = (typeof CONTESTED_FORMS)[number];

/** A row of geo/world/contested.json: who claims what, who holds it, and who says so. */
export interface Contested {
	readonly id: string;
	/** In English, and as careful as it has to be: "Golan Heights (occupied by Israel)". */
	readonly title: string;
	/** As the map names it, by language; null where it has no name of its own there. */
	readonly names: Partial<Names> | null;
	readonly kind: 'line' | 'area';
	readonly form: ContestedForm;
	readonly what: string;
	readonly claims: readonly { readonly by: string; readonly says: string }[];
	readonly holds: string;
	readonly sources: readonly {
		readonly title: string;
		readonly publisher: string;
		readonly date: WordedDate;
		readonly url?: string | undefined;
	}[];
	/** True where the drawn outline decides nothing. */
	readonly approximate: boolean;
}

/** Its name in another language than the title's; null for English, and where none is known. */
export function foreignName(
	{ names }: Pick<Contested, 'names'>,
	language: NameLanguage
): string | null {
	return language === 'en' ? null : (names?.[language] ?? null);
}

export const FORM_LABELS: Readonly<Record<ContestedForm, string>> = {
	ceasefire: 'Ceasefire or armistice line',
	disputed: 'Disputed border',
	claim: 'Claim line',
	separation: 'Edge of an area of separation'
};

/** Dash and gap in line widths; the map and its legend draw by the same. */
export const FORM_DASHES: Readonly<Record<ContestedForm, readonly number[]>> = {
	ceasefire: [5, 2.5],
	disputed: [3, 2.5],
	claim: [1, 2.2],
	separation: [5, 2, 1, 2]
};
