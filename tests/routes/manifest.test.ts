import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GROUND } from '../../src/lib/style/palette.ts';
import { drawIcon, ICONS } from '../../src/make/still/icons.ts';
import { GET } from '../../src/routes/manifest.webmanifest/+server.ts';

/*
 * What the specification asks for, and what browsers ask for before they offer to install
 * (https://www.w3.org/TR/appmanifest/, https://web.dev/articles/install-criteria). No kept npm
 * package holds its schema.
 */
const RELATIVE = z.string().regex(/^(?!\/|[a-z]+:)/, 'holds in any folder');
const COLOUR = z.string().regex(/^#[0-9a-f]{6}$/);
const MANIFEST = z.strictObject({
	name: z.string().min(1).max(60),
	short_name: z.string().min(1).max(12),
	description: z.string().min(1),
	lang: z.string().refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag),
	start_url: RELATIVE,
	scope: RELATIVE,
	display: z.enum(['fullscreen', 'standalone', 'minimal-ui']),
	theme_color: COLOUR,
	background_color: COLOUR,
	icons: z.array(
		z.strictObject({
			src: RELATIVE,
			sizes: z.string().regex(/^\d+x\d+$/),
			type: z.literal('image/png'),
			purpose: z.enum(['any', 'maskable'])
		})
	)
});

const response = await (GET as () => Response | Promise<Response>)();
const manifest = MANIFEST.parse(await response.json());

describe('the manifest', () => {
	it('is served as one, in the palette’s colours', () => {
		expect(response.headers.get('content-type')).toBe('application/manifest+json');
		expect(manifest.theme_color).toBe(GROUND.light.paper);
	});

	it('starts within its scope, wherever it lies', () => {
		const at = 'https://news.example/maps/manifest.webmanifest';
		expect(new URL(manifest.start_url, at).href).toBe('https://news.example/maps/');
		expect(new URL(manifest.scope, at).href).toBe('https://news.example/maps/');
	});

	it('has the icons that devices ask for, each as large as it says', async () => {
		const icons = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
		expect(icons).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
		for (const { src, sizes } of manifest.icons) {
			const icon = Object.entries(ICONS).find(([name]) => src === `icons/${name}.png`)?.[1];
			const png = PNG.sync.read(Buffer.from(await drawIcon(icon ?? ICONS['icon-192'])));
			expect(`${png.width}x${png.height}`).toBe(sizes);
		}
	});
});

describe('an icon that a device cuts its own form out of', () => {
	it.each(['maskable-512', 'apple-touch-icon'] as const)(
		'%s has no empty pixel, and draws within the middle four fifths',
		async (name) => {
			const { data, width } = PNG.sync.read(Buffer.from(await drawIcon(ICONS[name])));
			const middle = width / 2;
			const paper: number[] = [];
			let empty = 0;
			for (let at = 0; at < width * width; at++) {
				if (data[at * 4 + 3] !== 255) empty++;
				const fromMiddle = Math.hypot((at % width) - middle, Math.floor(at / width) - middle);
				if ((data[at * 4] ?? 0) > 128) paper.push(fromMiddle);
			}
			expect(empty).toBe(0);
			expect(paper.length).toBeGreaterThan(width);
			expect(Math.max(...paper)).toBeLessThan(width * 0.4);
		}
	);
});
