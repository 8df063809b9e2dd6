/** Once text has been painted, and two frames on, what was to be read first is there. */
export async function afterPaint(): Promise<void> {
	if (PerformanceObserver.supportedEntryTypes.includes('paint')) await firstPaint();
	await new Promise<void>((resolve) =>
		requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
	);
}

/** A slow machine may need longer for it than for two frames. */
function firstPaint(): Promise<void> {
	return new Promise((resolve) => {
		new PerformanceObserver((painted, observer) => {
			if (painted.getEntriesByName('first-contentful-paint').length === 0) return;
			observer.disconnect();
			resolve();
		}).observe({ type: 'paint', buffered: true });
	});
}
