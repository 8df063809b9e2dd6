/*
 * How much is asked. `npm test` holds every promise once; `npm run audit` holds the tables and tries
 * properties often. Its projects set the tier (vitest.config.ts); seeds are fixed in both.
 */

export const isAudit = process.env['DATELINE_TIER'] === 'audit';

const LEAST = 20;

/** How often a property is tried: so often in the audit, a tenth of it in `npm test`. */
export const runs = (many: number): number =>
	isAudit ? many : Math.min(many, Math.max(LEAST, Math.ceil(many / 10)));
