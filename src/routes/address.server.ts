import { base } from '$app/paths';
import type { PageAddresses } from '$lib/page/document/page-addresses.ts';

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

export function pageAddresses(path: `/${string}/`): PageAddresses {
	const { url, absolute } = addressOf(path);
	return {
		canonical: absolute ? url : null,
		picture: addressOf(`${path}card.png`).url,
		oembed: addressOf(`${path}oembed.json`).url
	};
}
