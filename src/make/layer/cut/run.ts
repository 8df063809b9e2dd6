import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MultiBar, Presets } from 'cli-progress';
import { seconds } from '../../progress.ts';
import { CUT } from '../cut-folder.ts';
import { geoRoot } from '../../stories.ts';
import { refusedHosts } from '../hosts.ts';
import { layersOfRows } from '../layers-of-rows.ts';
import { cutLayerOfRows, type OnCut } from './cut-layer.ts';

/*
 * Cuts every layer of rows of every story into `.cache/layers/<story>/<layer>`, from where `place.ts`
 * puts them into the site. What was cut from the same rows by the same code stays.
 */

for (const sentence of await refusedHosts(geoRoot(), process.env.TILE_HOSTS ?? '')) {
	console.error(sentence);
	process.exitCode = 1;
}

for (const { story, layer, rows } of await layersOfRows()) {
	const name = `${story}/${layer}`;
	if (!existsSync(rows.file)) {
		console.error(
			`${name} has its rows in ${rows.file}, which is not here: import them again (npm run layer).`
		);
		process.exitCode = 1;
		continue;
	}
	const began = performance.now();
	const bars = new MultiBar(
		{ format: '{part} {bar} {percentage} %, {eta_formatted} to go', noTTYOutput: false },
		Presets.legacy
	);
	const open = new Map<string, ReturnType<MultiBar['create']>>();
	const onCut: OnCut = (part, done) => {
		if (!process.stdout.isTTY) return;
		const bar = open.get(part) ?? bars.create(rows.count, 0, { part: `${name}, ${part}` });
		open.set(part, bar);
		bar.update(done);
	};
	const { cut, tiles } = await cutLayerOfRows(rows, join(CUT, story, layer), { onCut });
	bars.stop();
	const memory = Math.round(process.resourceUsage().maxRSS / 1024);
	const count = rows.count.toLocaleString('en');
	console.log(
		cut
			? `${name}: ${count} rows in ${tiles} tiles, ${seconds(performance.now() - began)}, ${memory} MB at most.`
			: `${name}: ${count} rows, cut before.`
	);
}
