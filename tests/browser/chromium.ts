import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { devDependencies } from '../../package.json' with { type: 'json' };

/*
 * Where the test browser comes from. On Linux x64 an npm package carries one, with the libraries
 * that a bare machine lacks, so that a test needs no download and no system package. Elsewhere an
 * installed Chrome serves, and DATELINE_CHROME overrides both.
 */

/** What to start, and what it needs in its environment. */
export interface Chromium {
	readonly executablePath: string;
	readonly env: Readonly<Record<string, string>>;
}

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
		.filter((folder) => folder !== undefined)
		.flatMap((folder) => [
			join(folder, 'Google/Chrome/Application/chrome.exe'),
			join(folder, 'Microsoft/Edge/Application/msedge.exe')
		]),
	linux: [
		'/usr/bin/google-chrome',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/snap/bin/chromium'
	]
};

export async function findChromium(): Promise<Chromium> {
	const named = process.env.DATELINE_CHROME;
	if (named !== undefined && !existsSync(named)) {
		throw new Error(`DATELINE_CHROME names ${named}, and there is no such file.`);
	}
	if (named !== undefined) return { executablePath: named, env: {} };
	if (process.platform === 'linux' && process.arch === 'x64') return carried();
	const installed = INSTALLED[process.platform]?.find((path) => existsSync(path));
	if (installed !== undefined) return { executablePath: installed, env: {} };
	throw new Error(
		`No browser to test with on ${process.platform} ${process.arch}: install Chrome or Chromium, or name one in DATELINE_CHROME.`
	);
}

/** The package's Chromium, unpacked once for each user and version, with its own libraries and fonts. */
async function carried(): Promise<Chromium> {
	const version = devDependencies['@sparticuz/chromium'];
	const user = userInfo();
	const folder = join(tmpdir(), `dateline-chromium-${version}-${user.uid}`);
	if (!existsSync(folder)) await unpack(folder);
	const owner = (await stat(folder)).uid;
	if (owner !== user.uid) throw new Error(`${folder} belongs to another user; remove it.`);
	return {
		executablePath: join(folder, 'chromium'),
		env: {
			LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
			// Its own font and no other, so that a picture does not depend on the machine's.
			FONTCONFIG_FILE: join(folder, 'fonts.conf')
		}
	};
}

/**
 * Unpacks beside, then renames: whoever sees the folder sees it whole, however many start at once.
 * The package unpacks into TMPDIR, and its libraries only where it believes itself on AWS; both are
 * told to a process of their own.
 */
async function unpack(folder: string): Promise<void> {
	const staging = await mkdtemp(`${folder}-`);
	const code = `(await import('@sparticuz/chromium')).default.executablePath()`;
	await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', `await ${code}`], {
		env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
	});
	await writeFile(join(staging, 'fonts.conf'), fontsConf(folder));
	try {
		await rename(staging, folder);
	} catch (error) {
		await rm(staging, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	}
}

const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${join(folder, 'fonts')}</dir>
	<cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
