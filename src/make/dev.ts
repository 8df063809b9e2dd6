import { existsSync } from 'node:fs';
import { CHECK, FONTS, LAYERS, runStep, SPRITE, type Step, TILES } from './progress.ts';

/*
 * `npm run dev`: the stories are checked and their layers of rows cut each time (what was cut before
 * stays), the basemap, the icons and the fonts' slices made when they are not there yet; after a change to their sources,
 * `npm run build` makes them anew. Options go to Vite: `npm run dev -- --port 4000`.
 */

const SERVE: Step = {
	name: 'Serve for working',
	command: ['vite', 'dev', ...process.argv.slice(2)],
	look: 'The lines above say what was wrong.'
};

const steps = [
	CHECK,
	...(existsSync('static/basemap') && existsSync('static/outlines') ? [] : [TILES]),
	...(existsSync('static/sprite') ? [] : [SPRITE]),
	...(existsSync('src/fonts/fonts.css') ? [] : [FONTS]),
	LAYERS,
	SERVE
];
for (const step of steps) {
	if (!(await runStep(step))) process.exit(1);
}
