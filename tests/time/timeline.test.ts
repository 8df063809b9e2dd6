import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../src/lib/time/edtf.ts';
import type { Span } from '../../src/lib/time/span.ts';
import { lanesOf } from '../../src/lib/time/lanes.ts';
import { nearestShape } from '../../src/lib/time/nearest.ts';
import { fitDays, type Scale } from '../../src/lib/time/scale.ts';
import { dayOf, daysOf, stateIn } from '../../src/lib/time/span.ts';
import {
	DOT_PX,
	layoutTimeline,
	QUESTION_PX,
	WHISKER_PX,
	type Shape,
	type TimelineItem
} from '../../src/lib/time/timeline.ts';

const VALUES = [
	null,
	'2024',
	'2024-12',
	'2024-12-08',
	'2024-12-08~',
	'2024-12-08?',
	'2024-12-09%',
	'2025-07~',
	'2025?',
	'2024-21',
	'2024-12-08/..',
	'2025-01/',
	'../2024',
	'/2024-11',
	'2024-12-08/2025-01-29',
	'2025-07-12~/2025-07-19~',
	'2025-07-16',
	'Y-17000'
] as const;

const spans = fc.constantFrom(...VALUES).map(spanOf);

/** Dense on purpose: few groups, few days. The last value, deep in time, presses all others together. */
const items = fc
	.array(
		fc.record({
			group: fc.integer({ min: -1, max: 3 }),
			span: spans,
			other: fc.option(spans, { nil: null })
		}),
		{ maxLength: 40 }
	)
	.map((list): TimelineItem[] => list.map((item, index) => ({ id: `event-${index}`, ...item })));

const widths = fc.integer({ min: 240, max: 1_600 });

describe('the layout', () => {
	it('draws every item exactly once, dated in a lane, undated below', () => {
		fc.assert(
			fc.property(items, widths, (list, width) => {
				const { shapes, undated, lanes } = layoutOf(list, width);
				const dated = list.filter(({ span }) => span !== null).map(({ id }) => id);
				expect(shapes.map(({ id }) => id).toSorted()).toEqual(dated.toSorted());
				expect(lanes.flatMap(({ ids }) => ids).toSorted()).toEqual(dated.toSorted());
				expect([...shapes, ...undated].map(({ id }) => id).toSorted()).toEqual(
					list.map(({ id }) => id).toSorted()
				);
			}),
			{ seed: 4 }
		);
	});

	it('lets no two shapes of a lane overlap, with their ghosts, whiskers and question marks', () => {
		fc.assert(
			fc.property(items, widths, (list, width) => {
				const { shapes, lanes } = layoutOf(list, width);
				for (const lane of lanes) {
					let end = -Infinity;
					for (const id of lane.ids) {
						const [from, to] = reachOf(shapes.find((shape) => shape.id === id));
						expect(from).toBeGreaterThan(end);
						end = to;
					}
				}
			}),
			{ seed: 4 }
		);
	});

	it('keeps lanes apart by at least a dot, in the order of the groups', () => {
		fc.assert(
			fc.property(items, widths, (list, width) => {
				const { shapes, lanes, height } = layoutOf(list, width);
				const ys = lanes.map(({ ids }) => shapes.find(({ id }) => id === ids[0])?.y ?? 0);
				ys.forEach((y, index) => expect(y - (ys[index - 1] ?? -9)).toBeGreaterThanOrEqual(7));
				expect(Math.max(0, ...ys)).toBeLessThanOrEqual(height);
				const order = lanes.map(({ group }) => (group < 0 ? 9 : group));
				expect(order).toEqual(order.toSorted((one, other) => one - other));
			}),
			{ seed: 4 }
		);
	});

	it('does not depend on the order of its items', () => {
		fc.assert(
			fc.property(items, widths, fc.infiniteStream(fc.nat()), (list, width, numbers) => {
				const shuffled = list
					.map((item) => ({ item, at: numbers.next().value }))
					.toSorted((one, other) => one.at - other.at)
					.map(({ item }) => item);
				expect(layoutOf(shuffled, width)).toEqual(layoutOf(list, width));
			}),
			{ seed: 4 }
		);
	});

	it('stays between the ends of the axis', () => {
		fc.assert(
			fc.property(items, widths, (list, width) => {
				for (const { kind, x, width: wide } of layoutOf(list, width).shapes) {
					const room = kind === 'dot' ? DOT_PX / 2 : 1e-6;
					expect(x).toBeGreaterThanOrEqual(SIDE - room);
					expect(x + wide).toBeLessThanOrEqual(width - SIDE + room);
				}
			}),
			{ seed: 4 }
		);
	});

	it.each([
		['2024-12-08', 'dot', ''],
		['2024-12-08~', 'dot', 'fadeStart fadeEnd approximate'],
		['2024-12-08?', 'dot', 'uncertain'],
		['2024-12-08%', 'dot', 'fadeStart fadeEnd approximate uncertain'],
		['2024', 'bar', ''],
		['2024-21', 'bar', ''],
		['2025-07~', 'bar', 'fadeStart fadeEnd approximate'],
		['2025-07-12~/2025-07-19', 'bar', 'fadeStart approximate'],
		['2024-12-08/..', 'bar', 'openEnd'],
		['../2024', 'bar', 'openStart'],
		['2024-12-08/', 'bar', 'fadeEnd'],
		['/2024', 'bar', 'fadeStart'],
		['Y-17000', 'bar', '']
	])('draws %s as a %s, %s', (value, kind, flags) => {
		const [shape] = layoutOf([itemOf('one', value)], 600).shapes;
		const drawn = [
			'fadeStart',
			'fadeEnd',
			'openStart',
			'openEnd',
			'approximate',
			'uncertain'
		] as const;
		expect(shape?.kind).toBe(kind);
		expect(drawn.filter((flag) => shape?.[flag]).join(' ')).toBe(flags);
	});

	it('runs open ends to the edge of the axis', () => {
		const list = [itemOf('one', '2024-12-08/..'), itemOf('two', '../2025-01'), itemOf('x', '2025')];
		const { shapes } = layoutOf(list, 600);
		const [one, two] = ['one', 'two'].map((id) => shapes.find((shape) => shape.id === id));
		expect(one && one.x + one.width).toBe(600 - SIDE);
		expect(two?.x).toBe(SIDE);
	});

	it('gives words room only beside nothing else', () => {
		const alone = [itemOf('one', '2023'), itemOf('two', '2023-05-01')];
		expect(layoutOf(alone, 600, 80).shapes.map(({ roomy }) => roomy)).toEqual([true, true]);
		const beside = [itemOf('one', '2023-01-01'), itemOf('two', '2023-05-01')];
		expect(layoutOf(beside, 600, 80).shapes.map(({ roomy }) => roomy)).toEqual([false, false]);
		expect(layoutOf(alone, 600, 0).shapes.map(({ roomy }) => roomy)).toEqual([false, false]);
	});
});

describe('lanes', () => {
	it('are as few as stretches of a group lie over one another', () => {
		const stretches = fc.array(
			fc.record({
				id: fc.uuid(),
				group: fc.integer({ min: -1, max: 2 }),
				from: fc.integer({ min: 0, max: 100 }),
				width: fc.integer({ min: 1, max: 40 })
			})
		);
		fc.assert(
			fc.property(stretches, (list) => {
				const all = list.map((it) => ({ ...it, to: it.from + it.width }));
				const lanes = lanesOf(all);
				for (const group of new Set(all.map((it) => it.group))) {
					const own = all.filter((it) => it.group === group);
					// Two pixels of air belong to each stretch.
					const depths = own.map(
						({ from }) => own.filter((it) => it.from <= from && it.to + 2 > from).length
					);
					expect(lanes.filter((lane) => lane.group === group).length).toBe(Math.max(...depths));
				}
			}),
			{ seed: 4 }
		);
	});
});

describe('an item and the window', () => {
	it.each([
		['2024-12-08', '2024-12-01', '2024-12-31', 'within'],
		['2024-12', '2024-12-02', '2024-12-31', 'partly'],
		['2024-12', '2025-01-01', '2025-12-31', 'outside'],
		['2024-12-08/..', '2024-12-01', '2024-12-31', 'within'],
		['2024-12-08/..', '2025-01-01', '2025-12-31', 'partly'],
		['2024-12-08/..', '2024-01-01', '2024-12-07', 'outside'],
		['2024-12-08/', '2024-12-08', '2024-12-08', 'within'],
		['../2024', '2024-12-31', '2025-12-31', 'within'],
		['../2024', '2024-01-01', '2024-12-30', 'partly'],
		['../2024', '2025-01-01', '2025-12-31', 'outside'],
		[null, '2024-12-01', '2024-12-31', 'partly']
	])('%s lies to %s..%s %s', (value, from, to, expected) => {
		const window = { fromDay: dayOf(from), toDay: dayOf(to) };
		const span = spanOf(value);
		expect(stateIn(span && daysOf(span), window)).toBe(expected);
	});

	it('are all within where the window is all of time, written out or not', () => {
		fc.assert(
			fc.property(items, (list) => {
				const dated = list.flatMap(({ span }) => span ?? []);
				const all = fitDays(dated);
				for (const span of dated) expect(stateIn(daysOf(span), all)).toBe('within');
				for (const { span } of list) expect(stateIn(span && daysOf(span), null)).toBe('within');
			}),
			{ seed: 4 }
		);
	});
});

describe('the shape at a point', () => {
	const { shapes } = layoutOf([itemOf('bar', '2024'), itemOf('dot', '2024-07-01')], 600);
	const dot = shapes.find(({ id }) => id === 'dot');
	const x = (dot?.x ?? 0) + DOT_PX / 2;
	const y = dot?.y ?? 0;

	it('is the nearest within reach', () => {
		expect(nearestShape(shapes, { x, y: y - 1, reach: 12 })?.id).toBe('dot');
		expect(nearestShape(shapes, { x: x + 60, y, reach: 60 })?.id).toBe('bar');
	});

	it('is none beyond it', () => {
		expect(nearestShape(shapes, { x, y: y + 13, reach: 12 })).toBeNull();
		expect(nearestShape([], { x, y, reach: 12 })).toBeNull();
	});
});

const SIDE = 28;

function layoutOf(list: readonly TimelineItem[], width: number, height = 0) {
	const ends = list.flatMap(({ span, other }) => [span, other]).filter((span) => span !== null);
	const days = fitDays(ends) ?? { fromDay: 0, toDay: 0 };
	const scale: Scale = {
		firstDay: days.fromDay,
		lastDay: days.toDay,
		left: SIDE,
		right: width - SIDE
	};
	return layoutTimeline(list, { scale, height, undatedLeft: 74 });
}

/** All that a shape draws in its lane. */
function reachOf(shape: Shape | undefined): readonly [number, number] {
	if (shape === undefined) throw new Error('A lane names a shape that is not drawn.');
	const { kind, x, width, approximate, uncertain, ghost } = shape;
	const whisker = kind === 'dot' && approximate ? WHISKER_PX : 0;
	const from = x - whisker;
	const to = x + width + whisker + (uncertain ? QUESTION_PX : 0);
	if (ghost === null) return [from, to];
	return [Math.min(from, ghost.x), Math.max(to, ghost.x + ghost.width)];
}

function itemOf(id: string, value: string): TimelineItem {
	return { id, group: 0, span: spanOf(value), other: null };
}

function spanOf(value: string | null): Span | null {
	if (value === null) return null;
	const reading = readEdtf(value);
	if (!reading.ok) throw new Error(reading.why);
	return reading.span;
}
