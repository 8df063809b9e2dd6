import { base } from '$app/paths';

/** The origin under which the site will stand, without a slash at the end; null when none is named. */
function origin(): string | null {
	const named = process.env.SITE_ORIGIN ?? '';
	return named === '' ? null : new URL(named).origin;
}

export interface Address {
	/** With the origin, where the build was told it: SITE_ORIGIN. */
	readonly url: string;
	/** True where `url` is one that others can follow. */
	readonly absolute: boolean;
}

/** Where a path of the site, with its leading slash, will be found. */
export function addressOf(path: `/${string}`): Address {
	const from = origin();
	return { url: `${from ?? ''}${base}${path}`, absolute: from !== null };
}

export interface PageAddresses {
	/** Null where the build does not know the site's origin. */
	readonly canonical: string | null;
	/** Of the picture: absolute where that can be. */
	readonly picture: string;
	/** Of what others need to show the page in theirs. */
	readonly oembed: string;
}

export function pageAddresses(path: `/${string}/`): PageAddresses {
	const { url, absolute } = addressOf(path);
	return {
		canonical: absolute ? url : null,
		picture: addressOf(`${path}card.png`).url,
		oembed: addressOf(`${path}oembed.json`).url
	};
}
