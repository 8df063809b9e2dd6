import type { Article } from '../article/article.ts';
import { firstSentenceEnd } from '../article/sentences.ts';
import { knownDate, wordedDate } from '../time/known-date.ts';
import { dayOf } from '../time/span.ts';
import type { Bbox } from './bbox.ts';
import { facetCounts } from './facets.ts';
import type { ReadFeature } from './feature.ts';
import { isArea } from './geometry.ts';
import type { LayerFile } from './layer-file.ts';
import { byTextOrder } from './order.ts';
import type { Fault } from './positions.ts';
import { checkDateWords, checkPlaceWords, proveQuotes } from './quotes.ts';
import { boxOfData } from './layer-file.ts';
import type { EventProperties, FrontMatter, LayerMember } from './schema.ts';
import type {
	EventId,
	Layer,
	LayerData,
	LayerId,
	NameLanguage,
	Names,
	Note,
	Place,
	Provenance,
	Quote,
	Source,
	StoryEvent,
	When,
	Where
} from './story.ts';
import { countryName } from './values.ts';

/* From what was read to the story's own values. Whatever is incomplete here was complained about. */

/** In text order; without those whose quotes are refused. */
export function eventsOf(files: readonly LayerFile[], article: Article): readonly StoryEvent[] {
	const events = files.flatMap((file) =>
		file.features.flatMap((feature) => {
			const { event, at } = feature;
			if (event === null) return [];
			const refuse = ({ what, fix }: Fault) => file.complain(at, what, fix);
			checkDateWords(article, event.when.words, refuse);
			checkPlaceWords(article, event.where.article ?? null, refuse);
			const quotes = proveQuotes(article, event.quotes, refuse);
			return quotes === null
				? []
				: [eventOf(feature, { event, quotes, layer: file.name as LayerId })];
		})
	);
	return events.sort(byTextOrder);
}

interface Proved {
	readonly event: EventProperties;
	readonly quotes: readonly [Quote, ...Quote[]];
	readonly layer: LayerId;
}

function eventOf(feature: ReadFeature, { event, quotes, layer }: Proved): StoryEvent {
	return {
		id: (feature.id ?? '') as EventId,
		layer,
		title: event.title,
		kind: event.kind,
		quotes,
		standing: event.standing,
		speaker: event.speaker ?? null,
		tense: event.tense,
		when: whenOf(event.when),
		where: whereOf(event.where),
		actors: event.actors,
		relations: event.relations.map(({ to, label }) => ({ to: to as EventId, label })),
		notes: event.notes.map(noteOf),
		codes: event.codes ?? {},
		geometry: feature.located?.geometry ?? null,
		spot: feature.located?.spot ?? null
	};
}

function whenOf({ words, article, record }: EventProperties['when']): When {
	return {
		words,
		article: article === null ? null : knownDate(article),
		record: record === null ? null : knownDate(record)
	};
}

function whereOf({ radius_m, speaks, article, ...where }: EventProperties['where']): Where {
	return {
		...where,
		radiusM: radius_m ?? null,
		speaks: speaks ?? false,
		...(article === undefined ? {} : { article })
	};
}

function noteOf({ kind, text, sources, added, changed }: EventProperties['notes'][number]): Note {
	return {
		kind: kind ?? 'context',
		text,
		firstEnd: firstSentenceEnd(text, EDITORS_LANGUAGE),
		sources: sources.map(sourceOf),
		added: added === undefined ? null : wordedDate(added),
		changed: changed === undefined ? null : wordedDate(changed)
	};
}

const EDITORS_LANGUAGE = 'en';

function sourceOf(source: EventProperties['notes'][number]['sources'][number]): Source {
	return { ...source, date: wordedDate(source.date), url: source.url ?? null };
}

export function layerOf({ name, layer, features, bbox: found, statedBbox }: LayerFile): Layer {
	const bbox = layer?.data ? boxOfData(statedBbox) : found;
	if (layer === null || bbox === null) throw new Error(`${name}: unreadable without a problem.`);
	return {
		id: name as LayerId,
		title: layer.title,
		names: layer.names,
		country: layer.country === undefined ? null : countryNames(layer.country),
		places: features.flatMap(placesOf),
		bbox: [...bbox] satisfies Bbox,
		data: layer.data ? dataOf(layer.data) : null
	};
}

function dataOf({
	source,
	count,
	counts,
	days,
	tiles
}: NonNullable<LayerMember['data']>): LayerData {
	return {
		source: {
			...source,
			date: source.date === null ? null : wordedDate(source.date),
			url: source.url ?? null
		},
		count,
		counts: facetCounts(counts),
		days: days && { fromDay: dayOf(days[0]), toDay: dayOf(days[1]) },
		tiles: tiles ?? null
	};
}

function countryNames(code: string): Names {
	const named = (language: NameLanguage) => countryName(code, language) ?? code;
	return { en: named('en'), ar: named('ar'), ru: named('ru') };
}

function placesOf({ id, place, located }: ReadFeature): readonly Place[] {
	if (id === null || place === null || !located || !isArea(located.geometry)) return [];
	return [
		{ id, title: place.title, geometry: located.geometry, spot: located.spot, source: place.source }
	];
}

export function provenanceOf({ source }: FrontMatter): Provenance {
	const { rewrites } = source;
	return {
		...source,
		date: source.date === null ? null : wordedDate(source.date),
		line: source.line ?? null,
		rewrites: rewrites === null ? null : { ...rewrites, date: wordedDate(rewrites.date) },
		asOf: wordedDate(source.asOf)
	};
}
