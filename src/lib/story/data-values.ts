import { facetsOf } from './facets.ts';
import { complain, type Context } from './values.ts';

/* The values of a layer's `data`: what one of them has to be that a type cannot say. */

/** `reported/clash/news`. */
export function facets(value: string, context: Context): void {
	if (facetsOf(value) !== null) return;
	complain(
		context,
		'is no standing, kind and tense',
		'Write the three words with slashes: "reported/clash/news".'
	);
}

/** An address on the site's own host, or a whole one that is https (http on this machine, for trying). */
export function tileAddress(value: string, context: Context): void {
	const parts = ['{z}', '{x}', '{y}'].filter((part) => !value.includes(part));
	if (parts.length > 0)
		complain(
			context,
			`lacks ${parts.join(', ')}`,
			'Write the address of a tile: "https://tiles.example/{z}/{x}/{y}.mvt".'
		);
	const isWhole =
		/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\/)[^\s"'<>\\]+$/.test(value);
	const isOwn = /^\/(?!\/)[^\s"'<>\\]*$/.test(value);
	if (!isWhole && !isOwn)
		complain(
			context,
			'is neither a path of this site nor an https address',
			'Write "/tiles/{z}/{x}/{y}.mvt" or "https://tiles.example/{z}/{x}/{y}.mvt".'
		);
}

interface Origins {
	readonly rows?: unknown;
	readonly tiles?: unknown;
}

/** The rows are here or the tiles are elsewhere. */
export function oneOrigin({ rows, tiles }: Origins, context: Pick<Context, 'addIssue'>): void {
	if ((rows === undefined) !== (tiles === undefined)) return;
	const which = rows === undefined ? 'neither "rows" nor "tiles"' : 'both "rows" and "tiles"';
	complain(
		context,
		`has ${which}`,
		'Import rows with npm run layer, or name the tiles that are served.'
	);
}
