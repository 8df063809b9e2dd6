import type { CDPSession } from 'playwright-core';
import type { OpenPage } from './page.ts';

/*
 * What a page holds after a forced collection: objects of JavaScript and of the document, and the buffers
 * behind typed arrays, of the page and of each of its workers, since a map keeps its data in them.
 */

interface Usage {
	readonly usedSize: number;
	readonly embedderHeapUsedSize?: number;
	readonly backingStorageSize?: number;
}

/** Bytes. */
export async function heap({ wire }: OpenPage): Promise<number> {
	const workers = await workersOf(wire);
	await wire.send('HeapProfiler.collectGarbage');
	let sum = bytesOf(await wire.send('Runtime.getHeapUsage'));
	for (const worker of workers) {
		await ask(wire, worker, 'HeapProfiler.collectGarbage');
		sum += bytesOf((await ask(wire, worker, 'Runtime.getHeapUsage')) as Usage);
	}
	return sum;
}

const bytesOf = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: Usage): number =>
	usedSize + embedderHeapUsedSize + backingStorageSize;

/** A session for each worker that is there. */
async function workersOf(wire: CDPSession): Promise<readonly string[]> {
	const sessions: string[] = [];
	const note = ({ sessionId, targetInfo }: { sessionId: string; targetInfo: { type: string } }) => {
		if (targetInfo.type === 'worker') sessions.push(sessionId);
	};
	wire.on('Target.attachedToTarget', note);
	await wire.send('Target.setAutoAttach', {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: false
	});
	wire.off('Target.attachedToTarget', note);
	return sessions;
}

let asked = 0;

function ask(wire: CDPSession, sessionId: string, method: string): Promise<unknown> {
	const id = ++asked;
	return new Promise((done, fail) => {
		const hear = (heard: { sessionId: string; message: string }): void => {
			const message = JSON.parse(heard.message) as { id?: number; result?: unknown };
			if (heard.sessionId !== sessionId || message.id !== id) return;
			wire.off('Target.receivedMessageFromTarget', hear);
			done(message.result);
		};
		wire.on('Target.receivedMessageFromTarget', hear);
		const message = JSON.stringify({ id, method });
		wire.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
	});
}
