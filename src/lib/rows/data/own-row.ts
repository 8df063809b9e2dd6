import { KIND_LABELS } from '../../event/kinds.ts';
import {
	KINDS,
	PRECISIONS,
	STANDINGS,
	TENSES,
	type Facets,
	type Precision
} from '../../story/story.ts';
import { dayOf } from '../../time/span.ts';
import { readPlaceKey, type PlaceKey } from './place-key.ts';

/**
 * An event as a tile server gives it, in the properties of a feature: `id`, `title`, `kind`, and, where
 * they are known, `standing`, `tense`, `day` and `end` (ISO 8601), `place`, `precision`, `source`,
 * `actors`, `longitude`, `latitude`. Every other property is shown as it is.
 */
export interface OwnRow extends Facets {
	readonly id: string;
	readonly title: string;
	/** Null: undated. */
	readonly days: { readonly from: number; readonly to: number } | null;
	readonly when: string | null;
	readonly place: string;
	readonly precision: Precision;
	readonly speaker: string | null;
	/** Null where the server does not say. */
	readonly at: PlaceKey | null;
	/** All that it gave, as text. */
	readonly values: Readonly<Record<string, string>>;
}

type Properties = Readonly<Record<string, number | string | boolean>>;

/** Null where it has no kind that is known here. */
export function ownRow(properties: Properties, featureId: number | undefined): OwnRow | null {
	const text = (name: string): string => String(properties[name] ?? '');
	const kind = KINDS.find((one) => one === text('kind'));
	if (kind === undefined) return null;
	const days = daysOf(text('day'), text('end'));
	return {
		id: text('id') || String(featureId ?? ''),
		kind,
		standing: STANDINGS.find((one) => one === text('standing')) ?? 'reported',
		tense: TENSES.find((one) => one === text('tense')) ?? 'news',
		title: text('title') || KIND_LABELS[kind],
		days,
		when: days === null ? null : text('day') + (text('end') ? `/${text('end')}` : ''),
		place: text('place'),
		precision: PRECISIONS.find((one) => one === text('precision')) ?? 'city',
		speaker: text('source') || null,
		at: readPlaceKey(`${text('longitude')} ${text('latitude')}`),
		values: Object.fromEntries(
			Object.entries(properties).map(([name, value]) => [name, String(value)])
		)
	};
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function daysOf(day: string, end: string): OwnRow['days'] {
	if (!DAY.test(day)) return null;
	try {
		const from = dayOf(day);
		return { from, to: DAY.test(end) ? Math.max(from, dayOf(end)) : from };
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
