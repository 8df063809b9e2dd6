import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm } from '@resvg/resvg-wasm';
import { readFonts } from './fonts.ts';

let started: Promise<Uint8Array[]> | undefined;

/** Once a process; resolves with the fonts. */
export function startResvg(): Promise<Uint8Array[]> {
	const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	started ??= initWasm(readFileSync(wasm)).then(() => [...readFonts()]);
	return started;
}
