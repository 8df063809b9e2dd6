import { FRAME_SIZE, frameCode } from './frame-code.ts';

/** https://oembed.com, version 1.0, type "rich". */
export interface OEmbed {
	readonly version: '1.0';
	readonly type: 'rich';
	readonly provider_name: string;
	readonly provider_url: string;
	readonly title: string;
	/** The publisher of the article. */
	readonly author_name: string;
	/** Seconds for which an answer may be kept. */
	readonly cache_age: number;
	readonly html: string;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
	readonly thumbnail_url: string;
	readonly thumbnail_width: number;
	readonly thumbnail_height: number;
}

export interface Embedded {
	readonly title: string;
	readonly publisher: string;
	/** Addresses: of the site, of the page to be framed, of its picture. */
	readonly site: string;
	readonly frame: string;
	readonly picture: { readonly url: string; readonly width: number; readonly height: number };
}

const DAY_S = 86_400;

export function oembedOf({ title, publisher, site, frame, picture }: Embedded): OEmbed {
	return {
		version: '1.0',
		type: 'rich',
		provider_name: 'Dateline',
		provider_url: site,
		title,
		author_name: publisher,
		cache_age: DAY_S,
		html: frameCode({ address: frame, title }),
		...FRAME_SIZE,
		thumbnail_url: picture.url,
		thumbnail_width: picture.width,
		thumbnail_height: picture.height
	};
}
