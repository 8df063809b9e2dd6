/**
 * Asks one thing at a time. Of what is wished while an answer is on its way, the last alone is asked:
 * who scrolls or types fast waits for one answer, not for all between.
 */
export function latest<Wish, Answer>(
	ask: (wish: Wish) => Promise<Answer>,
	onanswer: (answer: Answer, wish: Wish) => void,
	onfail: (error: unknown) => void
): (wish: Wish) => void {
	let waiting: { readonly wish: Wish } | null = null;
	let busy = false;
	const next = (): void => {
		busy = waiting !== null;
		if (waiting === null) return;
		const { wish } = waiting;
		waiting = null;
		ask(wish)
			.then((answer) => onanswer(answer, wish), onfail)
			.finally(next);
	};
	return (wish) => {
		waiting = { wish };
		if (!busy) next();
	};
}
