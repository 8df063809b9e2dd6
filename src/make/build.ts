import {
	buildFolder,
	CHECK,
	FONTS,
	LAYERS,
	PUT_LAYERS,
	removeSite,
	runTogether,
	seconds,
	SPRITE,
	type Step,
	TILES,
	whyKeep
} from './progress.ts';

/*
 * `npm run build`: from the stories to a folder that any web host can serve. The stories are
 * checked first, and whatever fails stops it with no site written: better none than a broken popup.
 */

const SITE: Step = {
	name: 'Build the site',
	command: ['vite', 'build'],
	look: 'The lines above name the page or the module.'
};

const folder = buildFolder();
const began = performance.now();
const refusal = whyKeep(folder);
if (refusal !== null) {
	console.error(refusal);
	process.exit(1);
}
removeSite(folder);
/** Of those that run side by side, the longest first. */
const TURNS = [[CHECK], [TILES, SPRITE, FONTS, LAYERS], [SITE], [PUT_LAYERS]];
for (const steps of TURNS) {
	if ((await runTogether(steps)).length === 0) continue;
	removeSite(folder);
	console.error('No site was written.');
	process.exit(1);
}
console.log(`\nThe site is in ${folder}, made in ${seconds(performance.now() - began)}.`);
