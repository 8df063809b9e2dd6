import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { hashOf } from './reading-page.ts';

/* The map is a canvas: what is on it is found by where it must be, and seen by its colour. */

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface CameraOnPage {
	readonly zoom: number;
	readonly latitude: number;
	readonly longitude: number;
}

/** The camera in the address; null while it stands at its default. */
export function cameraOn(page: Page): CameraOnPage | null {
	const match = /map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hashOf(page));
	if (!match) return null;
	return { zoom: Number(match[1]), latitude: Number(match[2]), longitude: Number(match[3]) };
}

/** The middle of the part of the window that no panel covers: there the camera looks. */
export async function middleOf(page: Page): Promise<Point> {
	const box = await page.locator('.free').boundingBox();
	if (!box) throw new Error('The page has no free area.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** MapLibre's world is 512 CSS pixels wide at zoom 0. */
const WORLD_PX = 512;

/** Where on the page a spot [longitude, latitude] lies when the camera looks at another. */
export function project(
	spot: readonly [number, number],
	camera: CameraOnPage,
	middle: Point
): Point {
	const world = WORLD_PX * 2 ** camera.zoom;
	const at = mercator(spot[0], spot[1]);
	const centre = mercator(camera.longitude, camera.latitude);
	return { x: middle.x + (at.x - centre.x) * world, y: middle.y + (at.y - centre.y) * world };
}

function mercator(longitude: number, latitude: number): Point {
	const sine = Math.sin((latitude * Math.PI) / 180);
	return {
		x: longitude / 360,
		y: -Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
	};
}

/** How many pixels within `reach` of a point have about that colour, "#rrggbb". */
export async function coloured(
	page: Page,
	point: Point,
	colour: string,
	reach = 12
): Promise<number> {
	const clip = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach };
	const { data } = PNG.sync.read(await page.screenshot({ clip }));
	const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	const isNear = (_: unknown, pixel: number): boolean =>
		wanted.every((value, channel) => Math.abs((data[pixel * 4 + channel] ?? 0) - value) <= 6);
	return Array.from({ length: data.length / 4 }).filter(isNear).length;
}
