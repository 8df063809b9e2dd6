import { version } from '$app/environment';
import { asset } from '$app/paths';
import type { Wish } from './cached-files.ts';

/** Whether the story that is open can be read without a network, and whether a newer site waits. */
export class Offline {
	/** A version other than this page's has been fetched whole. */
	newer = $state.raw(false);

	#registration: ServiceWorkerRegistration | null = null;

	/**
	 * Has the site and a story kept; null: the site alone. Where that cannot be (no secure address, no
	 * room, a script that fails) the page is as it was, and `data-offline` on the root says "no".
	 */
	async keep(story: string | null): Promise<void> {
		const root = document.documentElement;
		try {
			this.#registration ??= await this.#register();
			const worker = await activeOf(this.#registration);
			root.dataset.offline = 'site';
			if (story === null) return;
			const folder = asset(`/${story}/`);
			root.dataset.offline = await ask(worker, { wish: 'keep', folder });
		} catch (error) {
			root.dataset.offline = `no: ${String(error)}`;
		}
	}

	async #register(): Promise<ServiceWorkerRegistration> {
		const { serviceWorker } = navigator;
		const registration = await serviceWorker.register(asset('/service-worker.js'));
		const compare = async (worker: ServiceWorker | null) => {
			if (worker) this.newer = (await ask(worker, { wish: 'version' })) !== version;
		};
		registration.addEventListener('updatefound', () => {
			const coming = registration.installing;
			coming?.addEventListener('statechange', () => void compare(registration.waiting));
		});
		// Another window has said yes: what this page may still need is gone.
		serviceWorker.addEventListener('controllerchange', () => void compare(registration.active));
		// A page may stand open for days.
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
		});
		void compare(registration.waiting);
		return registration;
	}

	/** To the newer version, as the reader wishes. */
	reload = (): void => {
		const waiting = this.#registration?.waiting;
		if (!waiting) return location.reload();
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
		void ask(waiting, { wish: 'take-over' });
	};
}

/** Until the page has loaded all that it began with, and has nothing to do. */
export async function atRest(): Promise<void> {
	if (document.readyState !== 'complete')
		await new Promise((done) => addEventListener('load', done, { once: true }));
	// Not every browser has it; the page is at rest by then.
	if ('requestIdleCallback' in globalThis)
		await new Promise((done) => requestIdleCallback(done, { timeout: 5_000 }));
}

/** The worker that is at work. Throws where it could not be installed. */
function activeOf({ active, waiting, installing }: ServiceWorkerRegistration) {
	const coming = waiting ?? installing;
	return new Promise<ServiceWorker>((done, fail) => {
		if (active) return done(active);
		coming?.addEventListener('statechange', () => {
			if (coming.state === 'activated') done(coming);
			if (coming.state === 'redundant') fail(new Error('It could not be installed.'));
		});
	});
}

/** The worker's answer in words; `take-over` has none. */
function ask(worker: ServiceWorker, wish: Wish): Promise<string> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((done) => {
		port1.onmessage = ({ data }) => done(String(data));
		worker.postMessage(wish, [port2]);
	});
}
