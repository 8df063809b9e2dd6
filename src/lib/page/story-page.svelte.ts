import { ThemeState } from '$lib/reader/theme.svelte.ts';
import { UNPLACED, type Story, type StoryEvent } from '$lib/story/story.ts';
import { prefersReducedMotion } from '$lib/page/layout/motion.browser.ts';
import { reveal, typeset } from '$lib/page/layout/text-pane.browser.ts';
import { MapInputs } from '$lib/page/map/map-inputs.svelte.ts';
import { MapViewport } from '$lib/page/map/viewport.svelte.ts';
import { ADDRESS_BAR } from '$lib/page/layout/address-bar.browser.ts';
import type { SessionMap, SessionText } from '$lib/page/session/ports.ts';
import { Session } from '$lib/page/session/session.svelte.ts';
import type { LoadRows } from '$lib/page/session/story-rows.svelte.ts';

/** What a page with a story's map holds: the session, the map that shows it, and the theme of both. */
export class StoryPage {
	readonly viewport = new MapViewport();
	readonly theme = new ThemeState();
	readonly session: Session;
	readonly inputs: MapInputs;
	/** Null until the browser tells the theme and the page's address. */
	readonly style = $derived.by(() =>
		this.session.started ? this.inputs.styleIn(this.theme.shown) : null
	);

	constructor(story: Story, bar = ADDRESS_BAR) {
		this.session = new Session(story, { bar, map: this.#map(), text: this.#text(), loadRows });
		const { reader, text, rows } = this.session;
		this.inputs = new MapInputs(reader, {
			read: () => text.read,
			open: () => reader.openEvent?.id ?? null,
			rowMarker: () => rows.marker
		});
	}

	/** In the browser; returns the undo. */
	start(): () => void {
		const stops = [this.session.start(), this.theme.follow()];
		return () => stops.forEach((stop) => stop());
	}

	#map(): SessionMap {
		const [page, { viewport }] = [this, this];
		return {
			get canZoomIn() {
				return viewport.canZoomIn;
			},
			get view() {
				return viewport.view;
			},
			clusterOfId: (id) => page.inputs.clusters.find((cluster) => cluster.id === id) ?? null,
			bringEvent(event, atOnce) {
				const cluster = page.inputs.clusterOf(event.id);
				if (cluster && event.layer !== UNPLACED)
					viewport.bring(cluster.spot, event.where.precision, atOnce);
			},
			bring: (spot, precision, atOnce) => viewport.bring(spot, precision, atOnce),
			show: (box, margin) => viewport.show(box, margin),
			comeNearer: (spot) => viewport.comeNearer(spot),
			restore: (camera, opening) => viewport.restore(camera, opening),
			hoverRelation: (id) => (page.inputs.hoveredRelation = id)
		};
	}

	#text(): SessionText {
		const { viewport } = this;
		return {
			typeset,
			reveal(event: StoryEvent) {
				// On a narrow window text and list lie in the sheet, below the card that is to be read.
				if (!viewport.narrow || event.spot === null) reveal(event);
			},
			// On a phone the sheet covers half of the map; who wants little motion asks for it.
			get followedAtFirst() {
				return viewport.narrow === false && !prefersReducedMotion();
			}
		};
	}
}

const loadRows: LoadRows = async (reader, view) => {
	const [{ RowsSession }, { startWorker }] = await Promise.all([
		import('$lib/rows/session/rows-session.svelte.ts'),
		import('$lib/rows/session/start-worker.browser.ts')
	]);
	return new RowsSession({ reader, view, startWorker });
};
