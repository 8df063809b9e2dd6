/** A press on the map, and what comes of it. */
export interface Press {
	/** From the release of the mouse button to the end of the frame that shows the popup, ms; null: not yet. */
	shownAfter: number | null;
}

/** Waits for a press, and after it for a popup with these words. */
export function pressFor(selector: string, words: string): Press {
	const press: Press = { shownAfter: null };
	let released: number | null = null;
	// Some pages open it at the release, before the click.
	addEventListener('pointerup', ({ timeStamp }) => (released = timeStamp), {
		capture: true,
		once: true
	});
	const isThere = (): boolean =>
		[...document.querySelectorAll(selector)].some((one) => one.textContent.includes(words));
	new MutationObserver((_, observer) => {
		if (released === null || !isThere()) return;
		observer.disconnect();
		const from = released;
		afterFrame(() => (press.shownAfter = performance.now() - from));
	}).observe(document, { childList: true, subtree: true, characterData: true });
	return press;
}

/** A task asked for in a frame begins when that frame has been painted. */
function afterFrame(then: () => void): void {
	requestAnimationFrame(() => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = then;
		port2.postMessage(null);
	});
}
