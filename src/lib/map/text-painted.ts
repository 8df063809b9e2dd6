/** Until the page's text has been painted, or nobody looks at it: a page that is not shown paints nothing. */
export async function textPainted(): Promise<void> {
	if (document.visibilityState === 'hidden') return;
	if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return nextFrame();
	await new Promise<void>((resolve) => {
		new PerformanceObserver((painted, observer) => {
			if (painted.getEntriesByName('first-contentful-paint').length === 0) return;
			observer.disconnect();
			resolve();
		}).observe({ type: 'paint', buffered: true });
	});
}

const nextFrame = (): Promise<void> =>
	new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
