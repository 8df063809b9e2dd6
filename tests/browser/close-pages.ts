import { afterEach } from 'vitest';
import { closePages } from './site.ts';

/* Runs before each file of browser tests (vitest.config.ts). */

afterEach(closePages);
