/** Where the page and what belongs to it will be found; absolute where the build knows the site's origin. */
export interface PageAddresses {
	/** Null where the build does not know the site's origin. */
	readonly canonical: string | null;
	/** Of the picture: absolute where that can be. */
	readonly picture: string;
	/** Of what others need to show the page in theirs. */
	readonly oembed: string;
}
