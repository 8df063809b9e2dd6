import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { hidden } from './hidden.ts';
import { facets, oneOrigin, tileAddress } from './data-values.ts';
import { bcp47, blank, country, edtf, httpsUrl, isoDay, slug } from './values.ts';
import { KINDS, NAME_LANGUAGES, NOTE_KINDS, PRECISIONS, STANDINGS, TENSES } from './story.ts';

/*
 * The shape of what an editor writes: the property dictionary as a schema. Objects are strict, so
 * a misspelt property is named and not dropped. What one value alone cannot show (a quote's place
 * in the article, an id's uniqueness, a geometry's fit) is checked elsewhere in this folder.
 */

/** The article's own words: as they stand there, whatever that is. */
const verbatim = (max: number) => z.string().max(max).superRefine(blank);
/** The editor's words: nothing in them that nobody sees. */
const text = (max: number) => verbatim(max).superRefine(hidden);
const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(LIMITS.entries);
const url = z.string().max(LIMITS.url).superRefine(httpsUrl);
const date = text(LIMITS.name).superRefine(edtf);
const day = z.iso.date();

const namesSchema = z.strictObject({
	en: text(LIMITS.name),
	ar: text(LIMITS.name),
	ru: text(LIMITS.name)
} satisfies Record<(typeof NAME_LANGUAGES)[number], z.ZodType>);

const sourceSchema = z.strictObject({
	title: text(LIMITS.headline),
	publisher: text(LIMITS.name),
	date,
	url: url.nullish()
});

const selector = {
	exact: verbatim(LIMITS.text),
	prefix: z.string().max(LIMITS.name).optional(),
	suffix: z.string().max(LIMITS.name).optional()
};

const quoteSchema = z.strictObject({
	...selector,
	/** Words of another sentence that it leans on; proved like the quote: quotes.ts. */
	context: z.strictObject(selector).optional(),
	/** Where they are not the event's own. */
	standing: z.enum(STANDINGS).optional(),
	speaker: text(LIMITS.name).nullish()
});

const whenSchema = z.strictObject({
	words: verbatim(LIMITS.name).nullable(),
	article: date.nullable(),
	record: date.nullable()
});

const whereSchema = z.strictObject({
	/** May be empty where the precision is `none`: consistency.ts. */
	name: z.string().max(LIMITS.name).superRefine(hidden),
	precision: z.enum(PRECISIONS),
	radius_m: z.number().positive().max(LIMITS.radiusM).nullish(),
	from: z.enum(['article', 'record', 'none']),
	speaks: z.boolean().nullish(),
	/** Null: the article names no place; left out: nothing is said of it. */
	article: verbatim(LIMITS.name).nullish()
});

const noteSchema = z.strictObject({
	kind: z.enum(NOTE_KINDS).optional(),
	text: text(LIMITS.text),
	sources: list(sourceSchema).min(1),
	added: z.string().superRefine(isoDay).optional(),
	changed: z.string().superRefine(isoDay).optional()
});

export const eventSchema = z.strictObject({
	role: z.literal('event'),
	title: text(LIMITS.title),
	kind: z.enum(KINDS),
	quotes: list(quoteSchema).min(1),
	standing: z.enum(STANDINGS),
	speaker: text(LIMITS.name).nullish(),
	tense: z.enum(TENSES),
	when: whenSchema,
	where: whereSchema,
	actors: list(z.strictObject({ name: text(LIMITS.name), part: text(LIMITS.name) })),
	relations: list(
		z.strictObject({ to: z.string().max(LIMITS.id).superRefine(slug), label: text(LIMITS.name) })
	),
	notes: list(noteSchema),
	codes: z.record(text(LIMITS.name), text(LIMITS.name)).nullish()
});
export type EventProperties = z.infer<typeof eventSchema>;

export const placeSchema = z.strictObject({
	role: z.literal('place'),
	title: text(LIMITS.name),
	source: text(LIMITS.text)
});
export type PlaceProperties = z.infer<typeof placeSchema>;

const count = z.number().int().positive();
const zoom = z.number().int().min(0).max(LIMITS.zoom);

/** Where the events of a layer are that has too many to stand in its file. */
const dataSchema = z
	.strictObject({
		source: z.strictObject({
			title: text(LIMITS.headline),
			publisher: text(LIMITS.name),
			date: date.nullable(),
			url: url.nullish()
		}),
		count,
		counts: z.record(z.string().superRefine(facets), count),
		days: z.tuple([day, day]).nullable(),
		columns: z.array(verbatim(LIMITS.name)).optional(),
		/** Written by `npm run layer`, and cut into tiles at build. */
		rows: z.strictObject({ file: text(LIMITS.name), sha256: z.hash('sha256') }).optional(),
		/** Served by somebody. */
		tiles: z
			.strictObject({
				address: z.string().max(LIMITS.url).superRefine(tileAddress),
				minzoom: zoom,
				maxzoom: zoom
			})
			.optional()
	})
	.superRefine(oneOrigin);

/** The foreign member `layer` of a layer's file. */
export const layerSchema = z.strictObject({
	title: text(LIMITS.name),
	names: namesSchema,
	country: z.string().superRefine(country).optional(),
	data: dataSchema.optional()
});
export type LayerMember = z.infer<typeof layerSchema>;

export const frontMatterSchema = z.strictObject({
	title: text(LIMITS.headline),
	language: text(LIMITS.name).superRefine(bcp47),
	source: z.strictObject({
		publisher: text(LIMITS.name),
		url: url.nullable(),
		date: date.nullable(),
		nature: text(LIMITS.text),
		line: text(LIMITS.headline).nullish(),
		rewrites: z
			.strictObject({ title: text(LIMITS.headline), publisher: text(LIMITS.name), date })
			.nullable(),
		asOf: date
	}),
	layers: z.array(z.string().max(LIMITS.id).superRefine(slug)).min(1).max(LIMITS.layers),
	view: z.tuple([z.number(), z.number(), z.number(), z.number()])
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;
