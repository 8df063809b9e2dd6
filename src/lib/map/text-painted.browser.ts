import { framePainted } from './frame-painted.browser.ts';

let painted: Promise<void> | undefined;

/** Until the page's text has been painted, or nobody looks at it: a page that is not shown paints nothing. */
export function textPainted(): Promise<void> {
	// The browser is slow to answer, and several ask.
	painted ??= firstPaint();
	return painted;
}

async function firstPaint(): Promise<void> {
	if (document.visibilityState === 'hidden') return;
	if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return framePainted();
	await new Promise<void>((resolve) => {
		new PerformanceObserver((paints, observer) => {
			if (paints.getEntriesByName('first-contentful-paint').length === 0) return;
			observer.disconnect();
			resolve();
		}).observe({ type: 'paint', buffered: true });
	});
}
