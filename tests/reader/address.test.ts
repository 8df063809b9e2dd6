import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/lib/event/filters.ts';
import {
	DEFAULT_CHOICES,
	readAddress,
	roundCamera,
	writeAddress,
	type Choices,
	type Known
} from '../../src/lib/reader/address.ts';
import { NOTHING_OPEN, type Open } from '../../src/lib/reader/open.ts';
import type { EventId, LayerId } from '../../src/lib/story/story.ts';
import { hostileHashes } from '../fixtures/hostile/hashes.ts';
import { runs } from '../tier.ts';

const LAYERS = ['damascus', 'sweida', 'golan-buffer-zone', 'moscow'] as LayerId[];
const ACLED = 'acled' as LayerId;
const EVENTS = ['defence-ministry-strikes', 'assad-deposed', 'sweida-clashes'] as EventId[];
const KNOWN: Known = {
	rows: new Map([[ACLED, 1000]]),
	events: EVENTS,
	layers: LAYERS,
	options: {
		standing: ['fact', 'claimed', 'reported'],
		kind: ['talks', 'air-strike'],
		tense: ['news', 'planned'],
		actor: ['Sergey Lavrov, foreign minister', 'Israel', 'Ахмед аш-Шараа']
	}
};

const camera = fc
	.record({
		zoom: fc.double({ min: 0, max: 22, noNaN: true }),
		latitude: fc.double({ min: -85, max: 85, noNaN: true }),
		longitude: fc.double({ min: -180, max: 180, noNaN: true })
	})
	.map(roundCamera);

const open: fc.Arbitrary<Open> = fc.oneof(
	fc.constant(NOTHING_OPEN),
	fc.constantFrom(...EVENTS).map((id) => ({ kind: 'event' as const, id })),
	fc.nat(999).map((number) => ({
		kind: 'row' as const,
		id: { kind: 'numbered' as const, layer: ACLED, number }
	}))
);

const choices: fc.Arbitrary<Choices> = fc.record({
	open,
	layers: fc
		.option(fc.subarray(LAYERS))
		.map((layers) => (layers?.length === LAYERS.length ? null : layers)),
	map: fc.option(camera),
	time: fc.option(
		fc
			.tuple(fc.integer({ min: -10_000, max: 40_000 }), fc.nat(40_000))
			.map(([fromDay, length]) => ({ fromDay, toDay: fromDay + length }))
	),
	names: fc.constantFrom('en' as const, 'ar' as const, 'ru' as const),
	filter: fc.record({
		standing: fc.subarray([...KNOWN.options.standing]).map((chosen) => new Set(chosen)),
		kind: fc.subarray([...KNOWN.options.kind]).map((chosen) => new Set(chosen)),
		tense: fc.subarray([...KNOWN.options.tense]).map((chosen) => new Set(chosen)),
		actor: fc.subarray([...KNOWN.options.actor]).map((chosen) => new Set(chosen))
	}),
	dating: fc.constantFrom('article' as const, 'record' as const),
	relations: fc.boolean()
});

function isKnown(one: Open): boolean {
	return (
		one.kind === 'none' || one.kind === 'row' || (one.kind === 'event' && EVENTS.includes(one.id))
	);
}

describe('the address', () => {
	it('reads what it writes', () => {
		fc.assert(
			fc.property(choices, (chosen) => {
				expect(readAddress(writeAddress(chosen, KNOWN), KNOWN)).toEqual(chosen);
			}),
			{ seed: 20250731, numRuns: runs(500) }
		);
	});

	it('has the form that product.md gives', () => {
		const hash =
			'event=defence-ministry-strikes&layers=damascus,moscow&map=7.2/33.51/36.28&time=2024-12-01/2025-07-31';
		const read = readAddress(`#${hash}`, KNOWN);
		expect(read).toEqual({
			open: { kind: 'event', id: 'defence-ministry-strikes' },
			layers: ['damascus', 'moscow'],
			map: { zoom: 7.2, latitude: 33.51, longitude: 36.28 },
			time: { fromDay: 20058, toDay: 20300 },
			names: 'en',
			filter: NO_FILTERS,
			dating: 'record',
			relations: false
		});
		expect(writeAddress(read, KNOWN)).toBe(hash);
	});

	it('writes nothing for the defaults', () => {
		expect(writeAddress(DEFAULT_CHOICES, KNOWN)).toBe('');
		expect(writeAddress({ ...DEFAULT_CHOICES, layers: LAYERS }, KNOWN)).toBe('');
	});

	it('keeps "no layer" apart from "all layers"', () => {
		expect(readAddress('#layers=', KNOWN).layers).toEqual([]);
		expect(writeAddress({ ...DEFAULT_CHOICES, layers: [] }, KNOWN)).toBe('layers=');
	});

	it.each([
		['event=nobody', 'open'],
		['event=acled.1000', 'open'],
		['event=damascus.0', 'open'],
		['layers=atlantis', 'layers'],
		['map=7.2/91/36', 'map'],
		['map=7.2/33', 'map'],
		['map=NaN/0/0', 'map'],
		['map=1e3/0/0', 'map'],
		['time=2025-02-30/2025-03-01', 'time'],
		['time=2025-03-02/2025-03-01', 'time'],
		['time=yesterday', 'time'],
		['names=xx', 'names'],
		['filter=standing:shouted', 'filter'],
		['dating=rumour', 'dating'],
		['relations=maybe', 'relations'],
		['event=%E0%A4%A', 'open'],
		['__proto__=x&constructor=y', 'open']
	] as const)('takes the default for %s', (hash, key) => {
		expect(readAddress(hash, KNOWN)[key]).toEqual(DEFAULT_CHOICES[key]);
	});

	it('never throws, and gives only known things, for any rubbish', () => {
		const rubbish = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc
				.array(
					fc.tuple(
						fc.constantFrom('event', 'layers', 'map', 'time', 'names', 'filter', 'dating', 'x'),
						fc.string({ unit: 'binary' })
					)
				)
				.map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
			fc.constant('&='.repeat(50_000))
		);
		fc.assert(
			fc.property(rubbish, (hash) => {
				const read = readAddress(hash, KNOWN);
				expect(isKnown(read.open)).toBe(true);
				expect((read.layers ?? []).every((layer) => LAYERS.includes(layer))).toBe(true);
				expect(readAddress(writeAddress(read, KNOWN), KNOWN)).toEqual(read);
			}),
			{ seed: 20241208, numRuns: runs(1_000) }
		);
	});

	it('reads ten thousand hostile hashes as known things, which it writes and reads again', () => {
		for (const hash of hostileHashes(10_000)) {
			const read = readAddress(hash, KNOWN);
			expect(isKnown(read.open)).toBe(true);
			expect(readAddress(writeAddress(read, KNOWN), KNOWN)).toEqual(read);
		}
	});
});
