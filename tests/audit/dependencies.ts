import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { minVersion, satisfies } from 'semver';
import type { Finding } from './finding.ts';

/* What the project is made from: no lockfile names a host, no package has to run at its install or needs a newer Node than the project. */

export interface Locked {
	readonly dev?: boolean;
	readonly link?: boolean;
	readonly optional?: boolean;
	readonly integrity?: string;
	readonly resolved?: string;
	readonly hasInstallScript?: boolean;
	readonly engines?: Readonly<Record<string, string>>;
}
export type Lock = Readonly<Record<string, Locked>>;

/** Packages with an install script, and why `npm ci --ignore-scripts` does as well. */
const KNOWN_SCRIPTS: Readonly<Record<string, string>> = {
	esbuild: 'puts its binary in place of a starting script; without that, the script starts it',
	fsevents: 'optional, and for macOS alone; watching files works without it'
};

/** The site's own, and those of what is installed for one command (tests/own-packages.ts). */
const LOCKFILES = [
	'package-lock.json',
	'tests/audit/tools/package-lock.json',
	'tests/bench/package-lock.json'
];

export async function* dependencies(): AsyncIterable<Finding> {
	for (const file of LOCKFILES) yield* lockFindings(file);
	yield await advisories();
}

function* lockFindings(file: string): Iterable<Finding> {
	const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Lock };
	const names = Object.keys(packages).filter((path) => path !== '');
	yield {
		of: file,
		says: `${names.length} packages`,
		faults: [...lockFaults(packages), ...nodeFaults(packages)]
	};
	const scripts = names.filter((path) => packages[path]?.hasInstallScript).map(nameOf);
	const says = scripts.map((name) => `${name} ${KNOWN_SCRIPTS[name] ?? 'is not known'}`);
	yield {
		of: `${file}, install scripts`,
		says: says.length === 0 ? 'none' : says.join('; '),
		faults: scriptFaults(packages)
	};
}

const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

/** Each package is fixed by its hash; where it comes from is each machine's own affair (.npmrc). */
export function lockFaults(packages: Lock): readonly string[] {
	return Object.entries(packages).flatMap(([path, { resolved, integrity }]) => {
		if (path === '') return [];
		if (resolved !== undefined) return [`${path} names where it was fetched: ${resolved}`];
		return integrity === undefined ? [`${path} has no integrity`] : [];
	});
}

export function scriptFaults(packages: Lock): readonly string[] {
	return Object.entries(packages)
		.filter(([, { hasInstallScript }]) => hasInstallScript)
		.flatMap(([path, { dev, optional }]) => {
			const name = nameOf(path);
			if (!(name in KNOWN_SCRIPTS)) return [`${name} runs a script at its install`];
			return dev || optional ? [] : [`${name} runs a script, and the site is made from it`];
		});
}

/** The oldest Node that the project takes is taken by each package: else `npm ci` warns there. */
export function nodeFaults(packages: Lock): readonly string[] {
	const oldest = minVersion(packages['']?.engines?.node ?? '*')?.version ?? '';
	return Object.entries(packages).flatMap(([path, { engines, optional }]) => {
		const range = engines?.node ?? '*';
		return optional || satisfies(oldest, range)
			? []
			: [`${path} needs Node ${range}, not ${oldest}`];
	});
}

interface Audit {
	readonly metadata?: { readonly vulnerabilities: { readonly total: number } };
	readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
	readonly message?: string;
}

async function advisories(): Promise<Finding> {
	const command = promisify(execFile);
	const { stdout } = await command('npm', ['audit', '--omit=dev', '--json'], {
		shell: process.platform === 'win32'
	}).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }));
	return advisoryFinding(stdout);
}

/** Of what `npm audit --omit=dev --json` says. A registry without advisories knows none, which is said and is no fault. */
export function advisoryFinding(said: string): Finding {
	const audit = (said.trim() === '' ? {} : JSON.parse(said)) as Audit;
	if (!audit.metadata) {
		const says = 'NOT KNOWN: this machine’s registry gives no advisories';
		return { of: 'npm audit --omit=dev', says, faults: [] };
	}
	const found = Object.entries(audit.vulnerabilities ?? {});
	return {
		of: 'npm audit --omit=dev',
		says: `${audit.metadata.vulnerabilities.total} findings`,
		faults: found.map(([name, { severity }]) => `${name}: ${severity}`)
	};
}
