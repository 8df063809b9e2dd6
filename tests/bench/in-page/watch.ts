/* What a page is watched for while it opens. */

export interface Watched {
	readonly rests: number[];
	/** Tasks of the main thread above 50 ms, ms. */
	readonly longTasks: { readonly start: number; readonly length: number }[];
	largestPaint: number | null;
	/** In all, so far: https://web.dev/articles/cls. */
	layoutShift: number;
}

/** ms since the navigation began, which was at `origin`, ms since 1970. */
export interface Times {
	readonly origin: number;
	readonly mapIdle: number;
	readonly blocking: number;
	readonly firstPaint: number | null;
	readonly largestPaint: number | null;
	readonly layoutShift: number;
	/** Paths of the page and of the style sheets that its painting waits for. */
	readonly toText: readonly string[];
}

/** Longer than this a task is felt, ms. */
const LONG = 50;

export function watch(): Watched {
	const watched: Watched = { rests: [], longTasks: [], largestPaint: null, layoutShift: 0 };
	new MutationObserver(() => {
		if (document.documentElement.dataset.map === 'idle') watched.rests.push(performance.now());
	}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-map'] });
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			watched.longTasks.push({ start: startTime, length: duration });
	}).observe({ type: 'longtask', buffered: true });
	new PerformanceObserver((list) => {
		watched.largestPaint = list.getEntries().at(-1)?.startTime ?? null;
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	new PerformanceObserver((list) => {
		for (const shift of list.getEntries())
			watched.layoutShift += Number(Reflect.get(shift, 'value'));
	}).observe({ type: 'layout-shift', buffered: true });
	return watched;
}

export function timesOf({ rests, longTasks, largestPaint, layoutShift }: Watched): Times {
	const mapIdle = rests.at(-1) ?? 0;
	const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
	const awaited = resources.filter(
		(one) => Reflect.get(one, 'renderBlockingStatus') === 'blocking'
	);
	return {
		origin: performance.timeOrigin,
		mapIdle,
		blocking: longTasks
			.filter(({ start }) => start < mapIdle)
			.reduce((sum, { length }) => sum + length - LONG, 0),
		firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
		largestPaint,
		layoutShift,
		toText: [location.pathname, ...awaited.map(({ name }) => new URL(name).pathname)]
	};
}
