import { expect, it } from 'vitest';
import { BothOrNeither, type PlacedPart } from '../../src/lib/map/both-or-neither.ts';
import { TOGETHER_LAYER } from '../../src/lib/style/named-together.ts';

const ISRAEL = 7;
const PALESTINE = 8;
const JORDAN = 9;

/** Symbols of a layer as MapLibre has them in a tile, by their ids. */
const partOf = (layer: string, ...ids: number[]): PlacedPart => ({
	symbolInstanceStart: 0,
	symbolInstanceEnd: ids.length,
	parameters: {
		bucket: {
			layerIds: [layer],
			symbolInstances: { get: (index) => ({ crossTileID: ids[index] ?? NaN }) }
		}
	}
});

/** Which of them stand in the end, of those that were placed. */
function standing(parts: readonly PlacedPart[], ...placed: number[]): readonly number[] {
	const placements = Object.fromEntries(
		[ISRAEL, PALESTINE, JORDAN].map((id) => [id, { text: placed.includes(id) }])
	);
	const names = new BothOrNeither();
	for (const part of parts) names.see(part);
	names.withdraw(placements);
	return Object.keys(placements)
		.map(Number)
		.filter((id) => placements[id]?.text);
}

const OTHERS = partOf('label-country', JORDAN);

it.each([
	['in one tile', [partOf(TOGETHER_LAYER, ISRAEL, PALESTINE), OTHERS]],
	['in two tiles', [partOf(TOGETHER_LAYER, ISRAEL), partOf(TOGETHER_LAYER, PALESTINE), OTHERS]],
	[
		'in a tile and its parent, which both have one of them',
		[partOf(TOGETHER_LAYER, ISRAEL, PALESTINE), partOf(TOGETHER_LAYER, ISRAEL), OTHERS]
	]
])('two names stand together or not at all, %s', (_, parts) => {
	expect(standing(parts, ISRAEL, PALESTINE, JORDAN)).toEqual([ISRAEL, PALESTINE, JORDAN]);
	expect(standing(parts, ISRAEL, JORDAN)).toEqual([JORDAN]);
	expect(standing(parts, PALESTINE, JORDAN)).toEqual([JORDAN]);
	expect(standing(parts, JORDAN)).toEqual([JORDAN]);
});

it('one does not stand where the other’s tile is not there', () => {
	expect(standing([partOf(TOGETHER_LAYER, ISRAEL), OTHERS], ISRAEL, JORDAN)).toEqual([JORDAN]);
});

it('of a tile’s symbols it looks at the part that is placed', () => {
	const part = { ...partOf(TOGETHER_LAYER, JORDAN, ISRAEL, PALESTINE), symbolInstanceStart: 1 };
	expect(standing([part], JORDAN)).toEqual([JORDAN]);
});
