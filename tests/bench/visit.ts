import { endOf, launch } from '../browser/browser.ts';
import { CONTESTANTS, toggledLayer, type ContestantName } from './contestants.ts';
import type { LoneOfSize } from './made/data.ts';
import { IN_PAGE } from './made/pages.ts';
import { heap } from './measure/heap.ts';
import { load, type Load } from './measure/load.ts';
import { goTo, TooLate, type OpenPage } from './measure/page.ts';
import { pan, type Pan } from './measure/pan.ts';
import { popup } from './measure/popup.ts';
import { toggle, type Toggle } from './measure/toggle.ts';
import type { BenchServer } from './serve.ts';
import { hashOf, viewAside, WINDOW, windowHashOf, type Point, type View } from './view.ts';

/* One visit to one page: opened fresh, pulled, a layer switched, a marker pressed, its memory told. */

export interface Visit {
	readonly load: Load;
	/** Null: the visit was for the opening alone. */
	readonly use: Use | null;
}

export interface Use {
	readonly pan: Pan;
	readonly toggle: Toggle;
	/** ms. */
	readonly popup: number;
	/** Bytes. */
	readonly heap: number;
}

export interface Errand {
	readonly contestant: ContestantName;
	readonly size: number;
	/** Null: the story's own opening view, and nothing is done there. */
	readonly view: View | null;
	/** The event that is opened. */
	readonly lone: LoneOfSize;
}

export interface Surroundings {
	readonly server: BenchServer;
	/** The middle of the part of the window that Dateline's panels leave free. */
	readonly middle: Point;
	/** As Dateline opens it, for the others. */
	readonly opening: View;
	/** For a page to come to rest after whatever is done with it, ms. */
	readonly limit: number;
}

/** Throws TooLate where the page needs longer than it may. */
export async function visit(errand: Errand, around: Surroundings): Promise<Visit> {
	// One of its own: in a shared one each page would wait for what the last gave the graphics to draw.
	const browser = await launch();
	const end = await endOf(browser);
	try {
		const context = await browser.newContext({
			viewport: WINDOW,
			reducedMotion: 'reduce',
			serviceWorkers: 'block'
		});
		await context.addInitScript({ path: IN_PAGE });
		const page = await context.newPage();
		const wire = await context.newCDPSession(page);
		// Time that the thread had a processor, whatever else the machine did.
		await wire.send('Performance.enable', { timeDomain: 'threadTicks' });
		const deadline = Date.now() + around.limit;
		const open = { page, wire, server: around.server, deadline };
		// A page whose thread is busy answers nothing: its time is over all the same.
		return await Promise.race([see(open, errand, around), overdue(2 * around.limit)]);
	} catch (error) {
		if (error instanceof Error && /Target crashed|Page crashed/.test(error.message))
			throw new TooLate('The page ran out of memory.');
		throw error;
	} finally {
		end();
	}
}

async function see(open: OpenPage, errand: Errand, around: Surroundings): Promise<Visit> {
	const { contestant, size, view, lone } = errand;
	const { path, hasText, popup: selector, elements, lift } = CONTESTANTS[contestant];
	const hash = (to: View | null): string => {
		if (contestant !== 'dateline') return windowHashOf(to ?? around.opening, around.middle);
		return to === null ? '' : hashOf(to);
	};
	const loaded = await load(open, around.server.url + path(size) + hash(view), hasText);
	if (view === null) return { load: loaded, use: null };
	const again = { ...open, deadline: Date.now() + around.limit };
	const panned = await pan(again, around.middle);
	// The marker of the story's own layer lies there, and some of the made-up events.
	const region = [around.middle.x - 60, around.middle.y - 60, 120, 120] as const;
	const toggled = await toggle(again, { layer: toggledLayer(size), region, elements });
	const near = viewAside(lone.at, around.middle);
	await goTo(again, hash(near.view));
	const pressed = { x: near.point.x, y: near.point.y - lift };
	const popped = await popup(again, pressed, { selector, words: lone.title });
	return {
		load: loaded,
		use: { pan: panned, toggle: toggled, popup: popped, heap: await heap(again) }
	};
}

async function overdue(limit: number): Promise<never> {
	await new Promise((done) => setTimeout(done, limit).unref());
	throw new TooLate('It was not done with what it was asked for.');
}
