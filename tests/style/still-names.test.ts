import { beforeAll, describe, expect, it } from 'vitest';
import { mercatorOf } from '../../src/lib/story/mercator.ts';
import type { Outlines } from '../../src/lib/style/names/outlines.ts';
import { Frame, type Box } from '../../src/lib/style/still/frame.ts';
import type { GroundPiece } from '../../src/lib/style/still/ground.ts';
import { boxOf, nameShapes } from '../../src/lib/style/still/names.ts';
import { Room } from '../../src/lib/style/still/room.ts';
import { outlinesOnce } from './names/outlines-once.ts';
import { COUNTRIES } from './names/views.ts';

let outlines: Outlines;
beforeAll(async () => void (outlines = await outlinesOnce()), 120_000);

const SIZE = { width: 640, height: 560, margin: 24, bleed: { x: 0, y: 0 } };
const WORLD = { x: 0, y: 0, side: 1 };
const LEVANT = [33, 29, 39, 35] as const;

const town = (name_en: string, at: readonly number[]): GroundPiece => ({
	layer: 'place',
	properties: { kind: 'town', name_en, rank: 1 },
	lines: [[mercatorOf([...at])]],
	tile: WORLD
});

function textsIn(
	extent: readonly [number, number, number, number],
	{ ground = [], taken = [] }: { ground?: readonly GroundPiece[]; taken?: readonly Box[] } = {}
) {
	const frame = new Frame(extent, SIZE);
	const room = new Room([4, 4, frame.width - 4, frame.height - 4]);
	for (const box of taken) room.take(box);
	const own = new Set(['Damascus']);
	const naming = { outlines, countries: COUNTRIES };
	return nameShapes(frame, { ground, room, own, naming }).flatMap((shape) =>
		shape.kind === 'text' ? [shape] : []
	);
}

const namesIn = (...args: Parameters<typeof textsIn>) => textsIn(...args).map(({ text }) => text);

describe('names on a still map', () => {
	it('are those of the countries and seas in the frame', () => {
		const names = namesIn(LEVANT);
		for (const name of ['SYRIA', 'LEBANON', 'JORDAN', 'ISRAEL', 'EGYPT'])
			expect(names).toContain(name);
		expect(names.join(' ')).toContain('PALESTINE');
		expect(names.join(' ')).toContain('Mediterranean');
	});

	it('lie in the sheet, and clear of what lies there', () => {
		const taken: Box[] = [[300, 100, 420, 320]];
		for (const shape of textsIn(LEVANT, { taken })) {
			const [left, top, right, bottom] = boxOf(shape);
			expect(left).toBeGreaterThan(0);
			expect(right).toBeLessThan(SIZE.width);
			const touches = left < 417 && right > 303 && top < 317 && bottom > 103;
			expect(touches, shape.text).toBe(false);
		}
	});

	it('are none where all is taken', () => {
		expect(namesIn(LEVANT, { taken: [[0, 0, 640, 560]] })).toEqual([]);
	});

	it('have those of towns beside them, where there is room', () => {
		const ground = [town('Palmyra', [38.28, 34.55]), town('Damascus', [36.3, 33.5])];
		expect(namesIn(LEVANT, { ground })).toContain('Palmyra');
		expect(namesIn(LEVANT, { ground })).not.toContain('Damascus');
	});
});
