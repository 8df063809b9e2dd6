import type { HandleClientError } from '@sveltejs/kit';

/**
 * Where the page's script fails before it has begun, Kit would put an error page in the place of the
 * served text. The text stays: Kit waits for an answer that never comes, and the page says what is
 * missing (src/app.html).
 */
export const handleError: HandleClientError = () => {
	if ('begun' in document.documentElement.dataset) return;
	dispatchEvent(new Event('unhandledrejection'));
	return new Promise<never>(() => undefined);
};
