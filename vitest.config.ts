import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				// The plugin gives `$lib` and the runes of `.svelte.ts`, compiled as for the prerender: $state
				// and $derived hold, an $effect never runs; what an effect does is tested in the browser.
				plugins: [sveltekit()],
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/{browser,fixtures}/**', '**/node_modules/**'],
					// Property tests run hundreds of stories; a machine that does something else meanwhile is slow.
					testTimeout: 90_000
				}
			},
			{
				test: {
					name: 'browser',
					environment: 'node',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: 'tests/browser/setup.ts',
					// A map drawn by the processor takes a core: files run one after the other.
					fileParallelism: false,
					testTimeout: 180_000,
					// Once more where a drawn frame came too late; what fails three times has found something.
					retry: 2,
					hookTimeout: 60_000,
					// A state is waited for, however busy the machine; one that never comes fails in the end.
					expect: { poll: { timeout: 20_000, interval: 100 } }
				}
			}
		]
	}
});
