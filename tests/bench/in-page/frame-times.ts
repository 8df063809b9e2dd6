/** When each frame began, ms, from its making on. */
export class FrameTimes {
	readonly times: number[] = [];
	#isOver = false;

	constructor() {
		const next = (): void => {
			this.times.push(performance.now());
			if (!this.#isOver) requestAnimationFrame(next);
		};
		requestAnimationFrame(next);
	}

	stop(): readonly number[] {
		this.#isOver = true;
		return this.times;
	}
}
