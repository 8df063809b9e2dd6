import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askPrograms, type ProgramCache, type Wanted } from '../../src/lib/map/ask-programs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const named = (name: string) => ({ name }) as Wanted;

/** Graphics that write down what they are told, and a cache that makes programs as MapLibre's does. */
function madeGraphics({ isParallel = false, failing = [] as readonly string[] } = {}) {
	const acts: string[] = [];
	const state = { isThrough: false, isLost: false };
	let latest = '';
	const nameOf = (program: object) => (program as { readonly name: string }).name;
	const functions = {
		SYNC_STATUS: 1,
		SIGNALED: 2,
		LINK_STATUS: 3,
		createProgram: () => ({ name: latest }),
		shaderSource: () => void acts.push(`compile ${latest}`),
		compileShader: () => undefined,
		attachShader: () => undefined,
		linkProgram: (program: object) => void acts.push(`link ${nameOf(program)}`),
		getAttachedShaders: () => [],
		deleteProgram: (program: object) => void acts.push(`delete ${nameOf(program)}`),
		getExtension: () => (isParallel ? { COMPLETION_STATUS_KHR: 4 } : null),
		getProgramParameter(program: object, what: number) {
			if (what === 4) return state.isThrough;
			acts.push(`wait for ${nameOf(program)}`);
			return !failing.includes(nameOf(program));
		},
		fenceSync: () => ({}),
		flush: () => undefined,
		getSyncParameter: () => (state.isThrough ? 2 : 0),
		isContextLost: () => state.isLost
	};
	// As a browser has them: a context's functions are its prototype's.
	const gl = Object.create(functions) as typeof functions;
	const made = new Map<string, object>();
	class Cache {
		getProgram({ name }: Wanted) {
			latest = name;
			const there = made.get(name);
			if (there) return there;
			const program = gl.createProgram();
			gl.shaderSource();
			gl.compileShader();
			gl.attachShader();
			gl.linkProgram(program);
			if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error('does not link');
			made.set(name, program);
			return program;
		}
	}
	const cache = new Cache();
	const gone = new AbortController();
	const ask = (...names: readonly string[]) =>
		askPrograms(
			gl as unknown as WebGL2RenderingContext,
			cache as unknown as ProgramCache,
			names.map(named),
			gone.signal
		);
	return { acts, state, made, cache, gone, ask };
}

const BOTH_ASKED = ['compile fill', 'link fill', 'compile line', 'link line'];

test.for([false, true])(
	'all are asked for, each once, and none is waited for before the graphics are through; parallel: %s',
	async (isParallel) => {
		const { acts, state, made, ask } = madeGraphics({ isParallel });
		const end = ask('fill', 'line', 'fill');
		await vi.advanceTimersByTimeAsync(1_000);
		expect(acts).toEqual(BOTH_ASKED);
		state.isThrough = true;
		await vi.advanceTimersByTimeAsync(20);
		await end;
		expect(acts).toEqual([...BOTH_ASKED, 'wait for fill', 'wait for line']);
		expect([...made.keys()]).toEqual(['fill', 'line']);
	}
);

test('what the cache has is not made again', async () => {
	const { acts, state, cache, ask } = madeGraphics();
	cache.getProgram(named('fill'));
	acts.length = 0;
	state.isThrough = true;
	const end = ask('fill', 'line');
	await vi.advanceTimersByTimeAsync(20);
	await end;
	expect(acts).toEqual(['compile line', 'link line', 'wait for line']);
});

test('who asks the cache meanwhile gets what was asked for, not another', async () => {
	const { acts, made, cache, ask } = madeGraphics();
	const end = ask('fill', 'line');
	const line = cache.getProgram(named('line'));
	expect(line).toBe(made.get('line'));
	cache.getProgram(named('circle'));
	await vi.advanceTimersByTimeAsync(20);
	await end;
	const waits = ['wait for fill', 'wait for line'];
	expect(acts).toEqual([
		...BOTH_ASKED,
		...waits,
		'compile circle',
		'link circle',
		'wait for circle'
	]);
});

test('graphics that never say that they are through are waited for in the end', async () => {
	const { made, ask } = madeGraphics();
	const end = ask('fill');
	await vi.advanceTimersByTimeAsync(5_000);
	await end;
	expect([...made.keys()]).toEqual(['fill']);
});

test('a program that fails is thrown away, the others are kept', async () => {
	const { acts, state, made, ask } = madeGraphics({ failing: ['fill'] });
	state.isThrough = true;
	const end = ask('fill', 'line');
	await vi.advanceTimersByTimeAsync(20);
	await end;
	expect([...made.keys()]).toEqual(['line']);
	expect(acts).toContain('delete fill');
});

test.for(['lost', 'gone'] as const)(
	'nothing is made any more once the graphics or the map are %s',
	async (what) => {
		const { acts, state, gone, ask } = madeGraphics();
		const end = ask('fill', 'line');
		if (what === 'lost') state.isLost = true;
		else gone.abort();
		state.isThrough = true;
		await vi.advanceTimersByTimeAsync(20);
		await end;
		expect(acts).toEqual(BOTH_ASKED);
	}
);
