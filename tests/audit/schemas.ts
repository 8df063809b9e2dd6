import { z } from 'zod';

/*
 * The forms of what other programs read, from their specifications: JSON Feed has no schema of its
 * publishers, oEmbed none at all. Strict, so that a misspelled member is found.
 */

/** Whole addresses where the build was told an origin; without one, paths are all that can be known. */
const address = (whole: boolean) =>
	whole ? z.url({ protocol: /^https$/ }) : z.string().regex(/^\/(?!\/)/, 'is no path of the site');

const moment = z.iso.datetime({ offset: true });
const language = z.string().refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag);

/** https://www.jsonfeed.org/version/1.1/ */
export function feedSchema(whole: boolean) {
	const at = address(whole);
	const author = z
		.strictObject({ name: z.string(), url: z.url(), avatar: z.url() })
		.partial()
		.refine((one) => Object.keys(one).length > 0, 'An author has one member at least.');
	const authors = z.array(author).min(1).optional();
	const item = z
		.strictObject({
			id: z.string().min(1),
			url: at.optional(),
			external_url: z.url().optional(),
			title: z.string().optional(),
			content_html: z.string().optional(),
			content_text: z.string().optional(),
			summary: z.string().optional(),
			image: at.optional(),
			banner_image: at.optional(),
			date_published: moment.optional(),
			date_modified: moment.optional(),
			authors,
			tags: z.array(z.string()).optional(),
			language: language.optional()
		})
		.refine(
			({ content_html, content_text }) => content_html !== undefined || content_text !== undefined,
			'An item has content_html, content_text or both.'
		);
	return z.strictObject({
		version: z.literal('https://jsonfeed.org/version/1.1'),
		title: z.string().min(1),
		home_page_url: at.optional(),
		feed_url: at.optional(),
		description: z.string().optional(),
		user_comment: z.string().optional(),
		icon: at.optional(),
		favicon: at.optional(),
		authors,
		language: language.optional(),
		items: z
			.array(item)
			.refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'Ids repeat.')
	});
}

const pixels = z.int().positive();

/** The answer of type `rich`: https://oembed.com/, section 2.3.4. */
export function oembedSchema(whole: boolean) {
	const at = address(whole);
	return z
		.strictObject({
			type: z.literal('rich'),
			version: z.literal('1.0'),
			html: z.string().regex(/^<iframe [^<>]*><\/iframe>$/, 'is not one frame and nothing else'),
			width: pixels,
			height: pixels,
			title: z.string().min(1).optional(),
			author_name: z.string().min(1).optional(),
			author_url: z.url().optional(),
			provider_name: z.string().min(1).optional(),
			provider_url: at.optional(),
			cache_age: z.union([z.int().positive(), z.string().regex(/^\d+$/)]).optional(),
			thumbnail_url: at.optional(),
			thumbnail_width: pixels.optional(),
			thumbnail_height: pixels.optional()
		})
		.refine(
			(one) =>
				(one.thumbnail_url === undefined) === (one.thumbnail_width === undefined) &&
				(one.thumbnail_url === undefined) === (one.thumbnail_height === undefined),
			'A thumbnail has an address, a width and a height, or none of them.'
		);
}

/** A sentence for each thing that is not as the schema has it. */
export function schemaFaults(schema: z.ZodType, text: string): readonly string[] {
	const read = schema.safeParse(JSON.parse(text));
	return read.success
		? []
		: read.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
}
