import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readWaters, type Water } from '../names.ts';
import { worldFolder } from '../sources.ts';
import type { Position2 } from '../topology.ts';

const outlines = z.record(z.string(), z.array(z.tuple([z.number(), z.number()])).min(3));

/** A sea's entries in `seas.json`, one for each place where its name may stand, and its outline. */
export interface Sea {
	readonly entries: readonly [Water, ...Water[]];
	readonly outline: readonly Position2[];
}

/** In the order of the file: a sea lies over the ocean of which it is a part. */
export function readSeas(folder: string = worldFolder): readonly Sea[] {
	const text = readFileSync(join(folder, 'sea-outlines.json'), 'utf8');
	const waters = readWaters(folder).filter(({ kind }) => kind === 'sea');
	const seas = Object.entries(outlines.parse(JSON.parse(text)));
	const unknown = waters.find(({ en }) => !seas.some(([name]) => name === en));
	if (unknown) throw new Error(`sea-outlines.json has no outline of "${unknown.en}"`);
	return seas.map(([name, outline]) => {
		const [first, ...others] = waters.filter(({ en }) => en === name);
		if (!first) throw new Error(`seas.json has no "${name}", which sea-outlines.json outlines`);
		return { entries: [first, ...others], outline };
	});
}
