import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { worldFolder } from './sources.ts';

/** How a line or area is meant; the map has one way of drawing each. The README explains them. */
export const contestedForms = ['claim', 'ceasefire', 'disputed', 'separation'] as const;

/** The last day of the copies that the rows were compared with: nothing in the table is later. */
export const TABLE_AS_OF = '2026-07-01';

const source = z.strictObject({
	title: z.string().min(1),
	publisher: z.string().min(1),
	/** EDTF, year first: `1974-05-31`, `1949`. */
	date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/),
	url: z.url().optional()
});

const row = z.strictObject({
	/** Lower case and hyphens; what `line` and `id` in the tiles refer to. */
	id: z.string().regex(/^[a-z0-9-]+$/),
	title: z.string().min(1),
	kind: z.enum(['line', 'area']),
	form: z.enum(contestedForms),
	/** Plain words: what this is. */
	what: z.string().min(1),
	claims: z.array(z.strictObject({ by: z.string().min(1), says: z.string().min(1) })),
	/** Who holds what, with its date where it may change. */
	holds: z.string().min(1),
	sources: z.array(source).min(1),
	drawn: z.enum(['dashed', 'dotted', 'outline', 'hatched', 'none']),
	/** True where the drawn line is good for the eye only; it is for all of 1:10 million. */
	approximate: z.boolean(),
	/** West, south, east, north in degrees; covers all that is drawn of it. */
	region: z.tuple([z.number(), z.number(), z.number(), z.number()]),
	/** The zoom of the tiles from which it is there. */
	minzoom: z.int().min(0).max(6)
});

export type ContestedRow = Readonly<z.infer<typeof row>>;

/** Every row of `contested.json`; throws with all that is wrong in it. */
export function readContested(folder: string = worldFolder): readonly ContestedRow[] {
	const rows = z.array(row).parse(JSON.parse(readFileSync(join(folder, 'contested.json'), 'utf8')));
	const ids = rows.map(({ id }) => id);
	const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
	if (twice.length > 0) throw new Error(`contested.json has these ids twice: ${twice.join(', ')}`);
	return rows;
}
