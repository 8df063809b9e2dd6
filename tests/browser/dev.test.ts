import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GROUND } from '../../src/lib/style/palette.ts';
import { coloured, middleOf } from './map-canvas.ts';
import { layersOf, popupOf, rowsOf, STORY } from './reading-page.ts';
import { openSite } from './site.ts';
import { EVENTS } from './story-data.ts';

/* What `npm run dev` serves works as the built site does. */

let server: ChildProcess;
let site = '';
let said = '';

beforeAll(async () => {
	const port = await freePort();
	server = spawn('npm', ['run', 'dev', '--', '--port', `${port}`, '--strictPort'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		// Of its own group, so that all that it starts ends with it.
		detached: true
	});
	site = `http://localhost:${port}`;
	await new Promise<void>((resolve, reject) => {
		const hear = (part: Buffer) => {
			said += part.toString();
			if (said.includes(`:${port}/`)) resolve();
		};
		server.stdout?.on('data', hear);
		server.stderr?.on('data', hear);
		server.once('exit', (code) => reject(new Error(`npm run dev ended with ${code}: ${said}`)));
	});
}, 120_000);

afterAll(async () => {
	if (server.pid === undefined || server.exitCode !== null) return;
	const ended = once(server, 'exit');
	process.kill(-server.pid);
	await ended;
});

/** A port that was free just now. */
async function freePort(): Promise<number> {
	const probe = createServer().listen(0);
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	if (address === null || typeof address === 'string') throw new Error('No port is free.');
	return address.port;
}

test('the story opens, a layer is switched, a popup opens, names are drawn, and nothing is wrong', async () => {
	const opened = await openSite('/licences/', { site });
	const { page } = opened;
	// Each module is compiled when it is first asked for.
	await page.goto(site + STORY, { waitUntil: 'commit', timeout: 120_000 });
	await opened.mapIdle(120_000);
	const named = await coloured(page, await middleOf(page), GROUND.light.label, 300);
	expect(named).toBeGreaterThan(50);
	expect(await rowsOf(page).count()).toBe(EVENTS.length);
	await layersOf(page).first().uncheck();
	await expect.poll(() => rowsOf(page).count()).toBeLessThan(EVENTS.length);
	await layersOf(page).first().check();
	await rowsOf(page).first().click();
	await popupOf(page).waitFor();
	// Vite tells the page of changes by a web socket.
	const faults = opened.faults.filter((fault) => !fault.startsWith('web socket:'));
	expect(faults).toEqual([]);
	expect(said).not.toMatch(/warn|error/i);
});
