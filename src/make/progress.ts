import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** One command of a longer work: what it is called, how it is run, where to look when it fails. */
export interface Step {
	readonly name: string;
	/** A program of `node_modules/.bin`, and its arguments. */
	readonly command: readonly [string, ...string[]];
	/** Where it is run; the project's root if not given. */
	readonly folder?: string;
	/** Ends the sentence of a failure: "the lines above name the file and the rule". */
	readonly look: string;
}

/** Seconds with one decimal, as printed beside every step. */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** How a step ended. */
interface Ended {
	/** Its exit code; 1 where it could not be started. */
	readonly code: number;
	/** What it said, where that was kept and not shown. */
	readonly said: string;
}

/** Runs a step in the project's own programs; what it says is shown as it comes, or kept until it is through. */
function run(
	{ command: [program, ...args], folder }: Step,
	output: 'shown' | 'kept'
): Promise<Ended> {
	// The programs are found even where no `npm run` has put them on the path.
	const path = [resolve('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
	const way = output === 'shown' ? 'inherit' : 'pipe';
	const child = spawn(program, args, {
		cwd: folder,
		stdio: ['ignore', way, way],
		env: { ...process.env, PATH: path },
		shell: process.platform === 'win32'
	});
	const parts: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (part: Buffer) => parts.push(part));
	const said = () => Buffer.concat(parts).toString();
	return new Promise((done) => {
		child.once('error', (error) => done({ code: 1, said: `${said()}${String(error)}\n` }));
		child.once('close', (code) => done({ code: code ?? 1, said: said() }));
	});
}

/** Runs a step under its heading and prints its time. False when it failed, after saying so in a sentence. */
export async function runStep(step: Step): Promise<boolean> {
	const began = performance.now();
	console.log(`\n== ${step.name}`);
	const { code, said } = await run(step, 'shown');
	process.stdout.write(said);
	return tellEnd(step, { code, began });
}

/**
 * Runs steps of which none needs another, as many at a time as there are processors; what one says is shown whole when it
 * is through. Those that failed, after each has said so in a sentence.
 */
export async function runSideBySide(steps: readonly Step[]): Promise<readonly Step[]> {
	const failed: Step[] = [];
	const waiting = [...steps];
	const runOn = async (): Promise<void> => {
		for (let step = waiting.shift(); step; step = waiting.shift()) {
			const began = performance.now();
			const { code, said } = await run(step, 'kept');
			process.stdout.write(`\n== ${step.name}\n${said}`);
			if (!tellEnd(step, { code, began })) failed.push(step);
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, runOn));
	return failed;
}

/** Runs steps of which none needs another: one shows what it says as it goes, several each at its end. Those that failed. */
export async function runTogether(steps: readonly Step[]): Promise<readonly Step[]> {
	const [only, ...others] = steps;
	if (only === undefined || others.length > 0) return runSideBySide(steps);
	return (await runStep(only)) ? [] : [only];
}

/** Whether it went well. */
function tellEnd(
	step: Step,
	{ code, began }: { readonly code: number; readonly began: number }
): boolean {
	const time = seconds(performance.now() - began);
	if (code === 0) console.log(`== ${step.name}: done in ${time}`);
	else
		console.error(`\nFailed after ${time}: ${step.name} (${step.command.join(' ')}). ${step.look}`);
	return code === 0;
}

/** The folder of the built site, as `svelte.config.js` has it. */
export const buildFolder = (): string => resolve(process.env.BUILD_DIR ?? 'build');

/** Why a folder may not be removed to make room for a site; null when it may. */
export function whyKeep(folder: string): string | null {
	if (!existsSync(folder) || existsSync(join(folder, '_app'))) return null;
	if (readdirSync(folder).length === 0) return null;
	return `${folder} holds something else than a site, and a build would remove it; name another folder in BUILD_DIR.`;
}

/** Takes an old site away, so that a failed build leaves nothing that looks fresh. */
export const removeSite = (folder: string): void =>
	rmSync(folder, { recursive: true, force: true });

export const CHECK: Step = {
	name: 'Check the stories',
	command: ['tsx', 'src/make/check.ts'],
	look: 'The lines above name the file, the feature, what is wrong and what to do.'
};

export const TILES: Step = {
	name: 'Cut the basemap',
	command: ['tsx', 'src/make/world/tiles.ts'],
	look: 'The basemap is cut from geo/world by src/make/world; the lines above say what was wrong.'
};

export const SPRITE: Step = {
	name: 'Draw the icons',
	command: ['tsx', 'src/make/sprite/sprite.ts'],
	look: 'The icons are drawn by src/make/sprite; the lines above say what was wrong.'
};

export const FONTS: Step = {
	name: 'Cut the fonts',
	command: ['tsx', 'src/make/fonts.ts'],
	look: 'The fonts are cut by src/make/fonts.ts; the lines above say what was wrong.'
};

export const LAYERS: Step = {
	name: 'Cut the layers of rows',
	command: ['tsx', 'src/make/layer/cut/run.ts'],
	look: 'The layers that npm run layer wrote are cut by src/make/layer; the lines above say what was wrong.'
};

export const PUT_LAYERS: Step = {
	name: 'Put the layers into the site',
	command: ['tsx', 'src/make/layer/place.ts'],
	look: 'They lie in .cache/layers; the lines above say what was wrong.'
};
