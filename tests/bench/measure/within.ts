import { TooLate, type OpenPage } from './page.ts';

/** A step of a visit, and how long it may take. */
export interface Step {
	/** As it is called in the results. */
	readonly name: string;
	/** ms. */
	readonly limit: number;
}

/** Does one step with a page. Throws TooLate, saying which step it was and how far it came. */
export async function within<T>(
	open: Omit<OpenPage, 'deadline'>,
	{ name, limit }: Step,
	act: (open: OpenPage) => Promise<T>
): Promise<T> {
	const timed = { ...open, deadline: Date.now() + limit };
	try {
		return await Promise.race([act(timed), overdue(limit + GRACE)]);
	} catch (error) {
		if (error instanceof TooLate)
			throw new TooLate(`${name} not within ${limit / 1_000} s: ${error.message}`);
		if (error instanceof Error && /Target crashed|Page crashed/.test(error.message))
			throw new TooLate(`${name}: the page crashed`);
		throw error;
	}
}

/** For a step to see by itself that its time is over, ms. */
const GRACE = 10_000;

/** A page whose thread is busy answers nothing: its time is over all the same. */
async function overdue(after: number): Promise<never> {
	await new Promise((done) => setTimeout(done, after).unref());
	throw new TooLate('the page answered nothing any more');
}

/** Why a step was not done, in words. */
export function whyNot(error: unknown): string {
	const [words = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	return error instanceof TooLate ? words : `failed: ${words}`;
}
