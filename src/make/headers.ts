import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/*
 * What a host says of every file, beside the policy that each page carries itself (svelte.config.js).
 * One table: `npm start` sends it, and `npx tsx src/make/headers.ts` writes it down for other hosts.
 */

/** Powers that no page of the site asks for, and that nothing on it may ask for either. */
const UNUSED_POWERS = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb'
];

export const HEADERS: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	// Nobody is told what was read here before.
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': UNUSED_POWERS.map((power) => `${power}=()`).join(', '),
	'Cross-Origin-Opener-Policy': 'same-origin',
	// All is public. To a map that another page sandboxes without an origin, even the site's own files
	// are a stranger's, and come only so.
	'Access-Control-Allow-Origin': '*'
};

/** Who may frame a page, which a page cannot say of itself. */
export const FRAMING = ['Content-Security-Policy', "frame-ancestors 'self'"] as const;

/** Every page of the site but a story's `embed/`, which is made to be framed anywhere. */
const AT_HOME = '^/(?:[^/?]+/(?:(?!embed/)[^/?]+/)?)?';
const PAGES_AT_HOME = new RegExp(`${AT_HOME}$`);

/** The pages that keep to their own host. */
export const isFramedAtHome = (path: string): boolean => PAGES_AT_HOME.test(path);

/**
 * For hosts that read a file `_headers` (Netlify, Cloudflare Pages): the longer a path, the later.
 * Its patterns know no "but", and rules add up: the pages of events, beside which `embed/` lies, go
 * without. There is nothing to press on them but links.
 */
export function hostHeaders(): string {
	const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
		[path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
	const rules = [
		rule('/*', Object.entries(HEADERS)),
		rule('/', [FRAMING]),
		rule('/:page/', [FRAMING]),
		rule('/_app/immutable/*', [['Cache-Control', 'public, max-age=31536000, immutable']])
	];
	return `${rules.join('\n\n')}\n`;
}

/** For nginx: the lines of a `server`, and the `map` that stands before it. */
export function nginxHeaders(): string {
	const lines = Object.entries(HEADERS).map(
		([name, value]) => `\tadd_header ${name} "${value}" always;`
	);
	return `# Written by src/make/headers.ts. For a site at the root of its host; put it into http { }.

# The page itself, and no file in it: who may frame it. An empty value sends no header.
map $request_uri $framing {
	default "";
	"~${AT_HOME}(?:\\?|$)" "${FRAMING[1]}";
}
# Hashed names never change; everything else is asked for each time.
map $request_uri $keeping {
	default "no-cache";
	"~^/_app/immutable/" "public, max-age=31536000, immutable";
}

server {
	listen 80;
	root /srv/dateline;
	index index.html;
	error_page 404 /404.html;
	gzip on;
	gzip_types text/css text/javascript application/javascript application/json application/geo+json application/vnd.mapbox-vector-tile image/svg+xml;

${lines.join('\n')}
	add_header ${FRAMING[0]} $framing always;
	add_header Cache-Control $keeping always;

	location / {
		try_files $uri $uri/ =404;
	}
}
`;
}

/** Each file that is written, and its text. */
export const HOST_FILES: readonly (readonly [string, () => string])[] = [
	['static/_headers', hostHeaders],
	['publish/nginx.conf', nginxHeaders]
];

/** Those of the files that do not say what the table says. */
export const staleFiles = (): readonly string[] =>
	HOST_FILES.flatMap(([file, text]) => (readFileSync(file, 'utf8') === text() ? [] : [file]));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const [file, text] of HOST_FILES) writeFileSync(file, text());
}
