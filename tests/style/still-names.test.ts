import { describe, expect, it } from 'vitest';
import { mercatorOf } from '../../src/lib/story/mercator.ts';
import { Frame, type Box } from '../../src/lib/style/still/frame.ts';
import type { GroundPiece } from '../../src/lib/style/still/ground.ts';
import { nameShapes } from '../../src/lib/style/still/names.ts';
import { Room } from '../../src/lib/style/still/room.ts';

const SIZE = { width: 640, height: 560, margin: 24, bleed: { x: 0, y: 0 } };
const WORLD = { x: 0, y: 0, side: 1 };
const ISRAEL = [34.9, 30.9];
const PALESTINE = [35.2, 32.1];

const country = (name_en: string, at: readonly number[], rank = 2): GroundPiece => ({
	layer: 'label',
	properties: { kind: 'country', name_en, rank },
	lines: [[mercatorOf([...at])]],
	tile: WORLD
});

function namesIn(
	extent: readonly [number, number, number, number],
	ground: readonly GroundPiece[],
	taken: (frame: Frame) => readonly Box[] = () => []
): readonly string[] {
	const frame = new Frame(extent, SIZE);
	const room = new Room(frame.drawn);
	for (const box of taken(frame)) room.take(box);
	return nameShapes(frame, { ground, room, own: new Set(['Syria']) }).flatMap((shape) =>
		shape.kind === 'text' ? [shape.text] : []
	);
}

describe('names on a still map', () => {
	const near = [country('Israel', ISRAEL), country('State of Palestine', PALESTINE)];
	const withOther = [...near, country('Jordan', [36.7, 31.1])];

	it('tell of Israel and State of Palestine both, where both have room', () => {
		expect(namesIn([33, 29, 39, 34], withOther).toSorted()).toEqual([
			'ISRAEL',
			'JORDAN',
			'STATE OF PALESTINE'
		]);
	});

	it.each([
		['Israel', ISRAEL],
		['State of Palestine', PALESTINE]
	] as const)('tell of neither where %s has no room', (_, at) => {
		const mark = (frame: Frame): readonly Box[] => {
			const [x, y] = frame.of([...at]);
			return [[x - 8, y - 8, x + 8, y + 8]];
		};
		expect(namesIn([33, 29, 39, 34], withOther, mark)).toEqual(['JORDAN']);
	});

	it('tell of the one that lies on the sheet, where the other does not', () => {
		expect(namesIn([34, 30.2, 36, 31.2], near)).toEqual(['ISRAEL']);
	});

	it('leave out what the story names itself, a country too', () => {
		expect(namesIn([33, 31, 42, 37], [country('Syria', [38.3, 35])])).toEqual([]);
	});
});
