/** How long the pointer stays on a thing before that is asked for, ms: where it only passes over, nothing is. */
const MOMENT = 60;
/** Answers that are kept. */
const MOST = 4;

/** Asks for what the reader is about to want, and keeps the last few answers: nothing is asked for twice. */
export class Prefetch<Wish, Answer> {
	/** By the wishes' keys, the oldest first. */
	readonly #kept = new Map<string, Promise<Answer>>();
	#near: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly keyOf: (wish: Wish) => string,
		private readonly ask: (wish: Wish) => Promise<Answer>
	) {}

	/** The pointer is on this, or null: on nothing. Of several that it passes over, the one where it stays is asked for. */
	near(wish: Wish | null): void {
		const key = wish === null ? null : this.keyOf(wish);
		if (key === this.#near) return;
		clearTimeout(this.#timer);
		this.#near = key;
		if (wish !== null) this.#timer = setTimeout(() => this.soon(wish), MOMENT);
	}

	/** It is pressed: what comes of that is wanted next. */
	soon(wish: Wish): void {
		// What fails is said by whoever wants the answer.
		this.answer(wish).catch(() => undefined);
	}

	/** The answer that is there or on its way, else a new one. */
	answer(wish: Wish): Promise<Answer> {
		const key = this.keyOf(wish);
		const kept = this.#kept.get(key);
		if (kept) return kept;
		const [oldest] = this.#kept.keys();
		if (this.#kept.size >= MOST && oldest !== undefined) this.#kept.delete(oldest);
		const answer = this.ask(wish);
		this.#kept.set(key, answer);
		// What failed is asked for again the next time.
		answer.catch(() => this.#kept.get(key) === answer && this.#kept.delete(key));
		return answer;
	}

	/** What was answered holds no longer. */
	forget(): void {
		this.#kept.clear();
	}
}
