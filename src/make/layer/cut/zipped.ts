import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const zip = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Writes a file gzipped, on the thread pool: the browser unpacks it itself, whatever the host does. */
export async function writeZipped(file: string, bytes: Buffer): Promise<void> {
	writeFileSync(file, await zip(bytes, { level: constants.Z_BEST_SPEED + 3 }));
}
