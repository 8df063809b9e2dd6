import { endOf, launch } from '../browser/browser.ts';
import { CONTESTANTS, toggledLayer, type ContestantName } from './contestants.ts';
import type { Device } from './devices.ts';
import type { LoneOfSize } from './made/data.ts';
import { IN_PAGE } from './made/pages.ts';
import { heap } from './measure/heap.ts';
import { load, type Load } from './measure/load.ts';
import { goTo, type OpenPage } from './measure/page.ts';
import { pan, type Pan } from './measure/pan.ts';
import { popup } from './measure/popup.ts';
import { toggle, type Toggle } from './measure/toggle.ts';
import { whyNot, within } from './measure/within.ts';
import type { BenchServer } from './serve.ts';
import { STORY_ALONE } from './sizes.ts';
import {
	hashOf,
	mapHashOf,
	pointOf,
	viewAside,
	WIDE,
	type Box,
	type Point,
	type View
} from './view.ts';

/* One visit to one page: opened fresh, pulled, a layer switched, a marker pressed, its memory told. */

export interface Visit {
	readonly load: Load;
	/** Null: the visit was for the opening alone, or broke off. */
	readonly use: Use | null;
	/** Bytes; null: the visit was for the story's opening view alone. */
	readonly heap: number | null;
	/** Why it broke off after the opening; null: it did not. */
	readonly brokeOff: string | null;
}

export interface Use {
	readonly pan: Pan;
	readonly toggle: Toggle;
	/** ms. */
	readonly popup: number;
}

export interface Errand {
	readonly device: Device;
	readonly contestant: ContestantName;
	readonly size: number;
	/** Null: the story's own opening view, and nothing is done there. */
	readonly view: View | null;
	/** The event that is opened. */
	readonly lone: LoneOfSize;
	/** It is opened and its memory told, and nothing else: an earlier visit broke off. */
	readonly isOpenedOnly: boolean;
}

export interface Surroundings {
	readonly server: BenchServer;
	/** The middle of the part of the window that Dateline's panels leave free. */
	readonly middle: Point;
	/** Dateline's map in the window: the others' lie there too. */
	readonly map: Box;
	/** As Dateline opens it, for the others. */
	readonly opening: View;
	/** For each step of a visit, until the page is at rest after it, ms. */
	readonly limit: number;
}

/**
 * A tab keeps what it draws with from one document to the next. Else that of the empty page before is taken down one
 * second after the visit began, on the visited page's own thread, and waits until the graphics have drawn all they
 * have: who still opens then, whichever page it is, loses up to 0.8 s, by traces of it.
 */
const ONE_TAB = '--enable-features=RenderDocument:level/crashed-frame';

/** Throws where the page does not open within its time. */
export async function visit(errand: Errand, around: Surroundings): Promise<Visit> {
	// One of its own: in a shared one each page would wait for what the last gave the graphics to draw.
	const { device } = errand;
	const browser = await launch([ONE_TAB]);
	const end = await endOf(browser);
	try {
		const context = await browser.newContext({
			viewport: device.window,
			deviceScaleFactor: device.scale,
			hasTouch: device.hasTouch,
			isMobile: device.hasTouch,
			reducedMotion: 'reduce',
			serviceWorkers: 'block'
		});
		await context.addInitScript({ path: IN_PAGE });
		const page = await context.newPage();
		const wire = await context.newCDPSession(page);
		// Time that the thread had a processor, whatever else the machine did.
		await wire.send('Performance.enable', { timeDomain: 'threadTicks' });
		await wire.send('Emulation.setCPUThrottlingRate', { rate: device.slower });
		return await see({ page, wire, server: around.server }, errand, around);
	} finally {
		end();
	}
}

type Opened = Omit<OpenPage, 'deadline'>;

async function see(open: Opened, errand: Errand, around: Surroundings): Promise<Visit> {
	const { contestant, size, view, isOpenedOnly } = errand;
	const { path, hasText } = CONTESTANTS[contestant];
	const { limit } = around;
	const url = around.server.url + path(size, around.map) + addressOf(contestant, view, around);
	const loaded = await within(open, { name: 'opening', limit }, (timed) =>
		load(timed, url, hasText)
	);
	if (view === null) return { load: loaded, use: null, heap: null, brokeOff: null };
	const used = isOpenedOnly ? null : await use(open, errand, around).catch(whyNot);
	// What still draws does not tell its memory in time; the next visit, which only opens it, does.
	if (typeof used === 'string') return { load: loaded, use: null, heap: null, brokeOff: used };
	const bytes = await within(open, { name: 'memory', limit }, heap);
	return { load: loaded, use: used, heap: bytes, brokeOff: null };
}

/** The hash that shows a view; null: that in which Dateline opens by itself. */
function addressOf(contestant: ContestantName, to: View | null, around: Surroundings): string {
	if (contestant !== 'dateline') return mapHashOf(to ?? around.opening, around.middle, around.map);
	return to === null ? '' : hashOf(to);
}

async function use(open: Opened, errand: Errand, around: Surroundings): Promise<Use> {
	const { contestant, size, lone } = errand;
	const { popup: selector, elements, lift } = CONTESTANTS[contestant];
	const { middle, limit } = around;
	const panned = await within(open, { name: 'pan', limit }, (timed) => pan(timed, middle));
	const region = regionOf(errand, middle);
	const toggled = await within(open, { name: 'toggle', limit }, (timed) =>
		toggle(timed, { layer: toggledLayer(size), region, elements })
	);
	const near = viewAside(lone.at, middle);
	const to = addressOf(contestant, near.view, around);
	await within(open, { name: 'going near', limit }, (timed) => goTo(timed, to));
	const pressed = { x: near.point.x, y: near.point.y - lift };
	const popped = await within(open, { name: 'popup', limit: MOST_FOR_POPUP }, (timed) =>
		popup(timed, pressed, { selector, words: lone.title })
	);
	return { pan: panned, toggle: toggled, popup: popped };
}

/**
 * Where a toggle is looked at, in the wide view: round the middle, where the story's layer is and some of the
 * made-up events. On the pages that draw names the story's marker alone: round it they are laid out anew later.
 */
function regionOf(
	{ size, contestant }: Errand,
	middle: Point
): readonly [number, number, number, number] {
	const isMarker = size === STORY_ALONE && !NAMELESS.includes(contestant);
	const reach = isMarker ? 12 : 60;
	const { x, y } = isMarker ? pointOf(DAMASCUS, WIDE, middle) : middle;
	return [x - reach, y - reach, 2 * reach, 2 * reach];
}

/** Pages whose ground has no names. */
const NAMELESS: readonly ContestantName[] = ['leaflet', 'openlayers'];

/** The spot of the layer's events, [longitude, latitude]: geo/syria-russia/damascus.geojson. */
const DAMASCUS = [36.298, 33.502] as const;

/** A press that has opened nothing by then, ms, has missed. */
const MOST_FOR_POPUP = 10_000;
