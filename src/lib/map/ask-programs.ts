import type { Map as MapLibreMap } from 'maplibre-gl';

/*
 * MapLibre has a program compiled and linked and then asks how that went, which waits until it is done: one after the
 * other, and the page stands still. Here all are asked for first, and nothing is asked back before the graphics say that
 * they are through; then MapLibre gets them, linked, in place of those that it would make.
 */

export type ProgramCache = MapLibreMap['painter']['programCache'];
export type Wanted = Parameters<ProgramCache['getProgram']>[0];

/** Between two looks whether they are through, ms. */
const LOOK = 20;
/** So many looks without a yes, and MapLibre gets them all the same, and waits as it does by itself. */
const MOST_LOOKS = 200;

/** What breaks off MapLibre's making of a program where it would ask how that went. */
class Linked extends Error {
	constructor(readonly program: WebGLProgram) {
		super('A program was linked.');
	}
}

/**
 * Has the cache's programs made that it has not yet. Who asks the cache for one of them meanwhile gets it, and waits.
 * Ends when the cache has them all, or the graphics are lost, or the map is gone (`signal`); it is never refused: a
 * program that fails is made once more by MapLibre when it is drawn with, which says then what is wrong with it.
 */
export async function askPrograms(
	gl: WebGL2RenderingContext,
	cache: ProgramCache,
	wanted: readonly Wanted[],
	signal: AbortSignal
): Promise<void> {
	const asked = new Map<string, readonly [Wanted, WebGLProgram]>();
	for (const one of wanted) {
		const key = `${one.name} ${one.programConfiguration?.cacheKey}`;
		const program = asked.has(key) ? null : ask(gl, cache, one);
		if (program) asked.set(key, [one, program]);
	}
	let areTaken = false;
	const takeAll = () => {
		if (areTaken) return;
		areTaken = true;
		Reflect.deleteProperty(cache, 'getProgram');
		for (const [one, program] of asked.values()) take(gl, cache, one, program);
	};
	const getProgram = cache.getProgram.bind(cache);
	cache.getProgram = (one) => {
		takeAll();
		return getProgram(one);
	};
	const areThrough = lookAt(
		gl,
		[...asked.values()].map(([, program]) => program)
	);
	for (let looks = 0; looks < MOST_LOOKS && !areTaken; looks++) {
		await new Promise((resolve) => setTimeout(resolve, LOOK));
		if (signal.aborted || gl.isContextLost()) return;
		if (areThrough()) break;
	}
	takeAll();
}

/** Null where the cache has the program already. */
function ask(gl: WebGL2RenderingContext, cache: ProgramCache, one: Wanted): WebGLProgram | null {
	const linkProgram = gl.linkProgram.bind(gl);
	const untilLinked = {
		linkProgram(program: WebGLProgram) {
			linkProgram(program);
			throw new Linked(program);
		}
	};
	try {
		withFunctions(gl, untilLinked, () => cache.getProgram(one));
	} catch (end) {
		if (!(end instanceof Linked)) throw end;
		// They go with their program.
		for (const shader of gl.getAttachedShaders(end.program) ?? []) gl.deleteShader(shader);
		return end.program;
	}
	return null;
}

const nothing = () => undefined;

/** Gives the cache a program that is linked: all that would make it once more does nothing. */
function take(
	gl: WebGL2RenderingContext,
	cache: ProgramCache,
	one: Wanted,
	program: WebGLProgram
): void {
	const withProgram = {
		createProgram: () => program,
		shaderSource: nothing,
		compileShader: nothing,
		attachShader: nothing,
		linkProgram: nothing
	};
	try {
		withFunctions(gl, withProgram, () => cache.getProgram(one));
	} catch {
		gl.deleteProgram(program);
	}
}

function withFunctions(
	gl: WebGL2RenderingContext,
	functions: Partial<WebGL2RenderingContext>,
	act: () => void
): void {
	Object.assign(gl, functions);
	try {
		act();
	} finally {
		for (const name of Object.keys(functions)) Reflect.deleteProperty(gl, name);
	}
}

/** Whether the graphics are through with the programs, without waiting for it. */
function lookAt(gl: WebGL2RenderingContext, programs: readonly WebGLProgram[]): () => boolean {
	const parallel = gl.getExtension('KHR_parallel_shader_compile') as {
		readonly COMPLETION_STATUS_KHR: number;
	} | null;
	if (parallel)
		return () =>
			programs.every((one) => gl.getProgramParameter(one, parallel.COMPLETION_STATUS_KHR));
	// Graphics that make programs in their own order: what is asked after them is done after them.
	const after = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
	gl.flush();
	return () => !after || gl.getSyncParameter(after, gl.SYNC_STATUS) === gl.SIGNALED;
}
