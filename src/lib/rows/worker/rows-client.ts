import type { Answer, Asked, Message, Protocol, RowsSource, RowsWorker } from '../data/protocol.ts';

interface Waiting {
	readonly settle: (message: MessageEvent) => void;
	readonly fail: (error: Error) => void;
}

/** Asks the worker that has the rows. Each answer comes by itself, in whatever order. */
export class RowsClient implements RowsWorker {
	readonly #worker = new Worker(new URL('./rows-worker.ts', import.meta.url), { type: 'module' });
	readonly #waiting = new Map<number, Waiting>();
	#turn = 0;

	constructor(sources: readonly RowsSource[]) {
		this.#worker.onmessage = (message: MessageEvent) => {
			const waiting = this.#waiting.get(message.data.turn);
			this.#waiting.delete(message.data.turn);
			waiting?.settle(message);
		};
		this.#worker.onerror = ({ message }) => {
			for (const { fail } of this.#waiting.values()) fail(new Error(message));
			this.#waiting.clear();
		};
		void this.ask('layers', sources);
	}

	ask<Name extends keyof Protocol>(name: Name, asked: Asked<Name>): Promise<Answer<Name>> {
		const message: Message<Name> = { name, asked, turn: ++this.#turn };
		return new Promise((resolve, fail) => {
			this.#waiting.set(message.turn, {
				settle: ({ data }) =>
					'error' in data ? fail(new Error(data.error)) : resolve(data.answer),
				fail
			});
			this.#worker.postMessage(message);
		});
	}
}
