import { existsSync } from 'node:fs';
import { CHECK, runStep, SPRITE, type Step, TILES } from './progress.ts';

/*
 * `npm run dev`: the stories are checked each time, the basemap and the icons made when they are
 * not there yet; after a change to their sources, `npm run build` makes them anew.
 */

const SERVE: Step = {
	name: 'Serve for working',
	command: ['vite', 'dev'],
	look: 'The lines above say what was wrong.'
};

const steps = [
	CHECK,
	...(existsSync('static/basemap') ? [] : [TILES]),
	...(existsSync('static/sprite') ? [] : [SPRITE]),
	SERVE
];
for (const step of steps) {
	if (!(await runStep(step))) process.exit(1);
}
