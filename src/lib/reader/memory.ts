/*
 * What this device remembers between visits. Where storage is refused (private windows), a choice
 * lasts as long as the page.
 */

/** Set by the page's first script too: src/app.html. */
const PREFIX = 'dateline:';

interface Memory {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

export function recall(key: string): string | null {
	return tried((memory) => memory.getItem(PREFIX + key)) ?? null;
}

/** Null forgets. */
export function remember(key: string, value: string | null): void {
	tried((memory) =>
		value === null ? memory.removeItem(PREFIX + key) : memory.setItem(PREFIX + key, value)
	);
}

/** Undefined where there is no storage, or it refuses. */
function tried<T>(use: (memory: Memory) => T): T | undefined {
	try {
		const { localStorage: memory } = globalThis as { localStorage?: Memory };
		return memory && use(memory);
	} catch (error) {
		// A SecurityError or a QuotaExceededError: the browser's answer, not a bug of ours.
		if (error instanceof Error && /Security|Quota/.test(error.name)) return undefined;
		throw error;
	}
}
