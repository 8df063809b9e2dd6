import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercatorDelta, mercatorOf, positionOf } from '../../src/lib/story/mercator.ts';
import { clusterSites, sitesOf } from '../../src/lib/story/sites.ts';
import type { EventId, LayerId, StoryEvent } from '../../src/lib/story/story.ts';
import { frozen } from './spoil.ts';
import { runs } from '../tier.ts';

interface Spot {
	readonly layer?: string;
	readonly spot: readonly [number, number] | null;
	readonly start?: number;
}

function eventAt(id: string, { layer = 'a', spot, start = 0 }: Spot): StoryEvent {
	return {
		id: id as EventId,
		layer: layer as LayerId,
		title: id,
		kind: 'talks',
		quotes: [{ exact: 'x', start, end: start + 1 }],
		standing: 'fact',
		speaker: null,
		tense: 'news',
		when: { words: null, article: null, record: null },
		where: { name: 'x', precision: 'city', radiusM: 1, from: 'article', speaks: false },
		actors: [],
		relations: [],
		notes: [],
		codes: {},
		geometry: spot === null ? null : { type: 'Point', coordinates: [...spot] },
		spot: spot === null ? null : [...spot]
	};
}

const eventsAt = (...spots: readonly Spot[]): readonly StoryEvent[] =>
	frozen(spots.map((spot, index) => eventAt(`e${index}`, spot)));

/** How far two spots are apart on the screen, CSS pixels. */
function pixels(a: readonly number[], b: readonly number[], zoom: number): number {
	const { x, y } = mercatorDelta(mercatorOf([...a]), mercatorOf([...b]));
	return Math.hypot(x, y) * 512 * 2 ** zoom;
}

describe('sitesOf', () => {
	it('puts events at one spot of one layer together, in text order', () => {
		const sites = sitesOf(
			eventsAt({ spot: [1, 2], start: 9 }, { spot: [3, 4], start: 5 }, { spot: [1, 2], start: 1 })
		);
		expect(
			sites.map(({ id, spot, events }) => [id, spot, events.map((event) => event.id)])
		).toEqual([
			['e2', [1, 2], ['e2', 'e0']],
			['e1', [3, 4], ['e1']]
		]);
	});

	it('keeps layers apart, even at one spot', () => {
		expect(
			sitesOf(eventsAt({ spot: [1, 2] }, { spot: [1, 2], layer: 'b' })).map(({ layer }) => layer)
		).toEqual(['a', 'b']);
	});

	it('takes no spot for the same that differs in the last digit', () => {
		expect(sitesOf(eventsAt({ spot: [1, 2] }, { spot: [1, 2.0000001] }))).toHaveLength(2);
	});

	it('leaves out events without a place', () => {
		expect(sitesOf(eventsAt({ spot: null }))).toEqual([]);
		expect(sitesOf([])).toEqual([]);
	});
});

describe('clusterSites', () => {
	it('leaves a lone site its own spot and id', () => {
		const sites = sitesOf(eventsAt({ spot: [12.345678, -33.3] }));
		expect(clusterSites(sites, 3, 40)).toMatchObject([{ id: 'e0', spot: [12.345678, -33.3] }]);
		expect(clusterSites([], 3, 40)).toEqual([]);
	});

	it('clusters what would touch, at a mean weighted by events', () => {
		const sites = sitesOf(
			eventsAt({ spot: [0, 0], start: 1 }, { spot: [0, 0], start: 2 }, { spot: [3, 0], start: 0 })
		);
		const [cluster] = clusterSites(sites, 0, 40);
		expect(cluster?.id).toBe('e2+e0');
		expect(cluster?.spot[0]).toBeCloseTo(1, 9);
		expect(cluster?.events.map(({ id }) => id)).toEqual(['e2', 'e0', 'e1']);
	});

	it('parts them where the zoom does', () => {
		const sites = sitesOf(eventsAt({ spot: [0, 0] }, { spot: [3, 0] }));
		expect(clusterSites(sites, 0, 40)).toHaveLength(1);
		expect(clusterSites(sites, 4, 40)).toHaveLength(2);
	});

	it('counts the zoom of a world that is 512 pixels wide', () => {
		const sites = sitesOf(eventsAt({ spot: [-45, 0] }, { spot: [45, 0] }));
		expect(clusterSites(sites, 0, 129)).toHaveLength(1);
		expect(clusterSites(sites, 0, 127)).toHaveLength(2);
	});

	it('clusters chains: what touches the cluster clusters it too', () => {
		const sites = sitesOf(eventsAt({ spot: [0, 0] }, { spot: [2, 0] }, { spot: [4.2, 0] }));
		expect(clusterSites(sites, 2, 20)).toHaveLength(1);
	});

	it('clusters across the antimeridian, and stays there', () => {
		const sites = sitesOf(
			eventsAt({ spot: [179, 5] }, { spot: [-179, 5] }, { spot: [-179, 5], start: 1 })
		);
		const [cluster, ...others] = clusterSites(sites, 0, 40);
		expect(others).toEqual([]);
		expect(cluster?.spot[0]).toBeCloseTo(-179 - 2 / 3, 9);
		expect(cluster?.spot[1]).toBeCloseTo(5, 9);
	});

	it('clusters at the poles, where Mercator has no room', () => {
		const sites = sitesOf(eventsAt({ spot: [0, 90] }, { spot: [1, 89] }));
		expect(clusterSites(sites, 0, 10)).toHaveLength(1);
		expect(clusterSites(sites, 0, 10)[0]?.spot.every(Number.isFinite)).toBe(true);
	});

	const spot = fc.record({
		layer: fc.constantFrom('a', 'b'),
		spot: fc.option(
			fc.tuple(
				fc.double({ min: -180, max: 180, noNaN: true }),
				fc.double({ min: -90, max: 90, noNaN: true })
			)
		),
		start: fc.nat(500)
	});
	const cases = {
		spots: fc.array(spot, { maxLength: 20 }),
		zoom: fc.double({ min: 0, max: 12, noNaN: true }),
		touch: fc.integer({ min: 1, max: 200 })
	};
	const property = (check: (events: readonly StoryEvent[], zoom: number, touch: number) => void) =>
		fc.assert(
			fc.property(cases.spots, cases.zoom, cases.touch, (spots, zoom, touch) =>
				check(eventsAt(...spots), zoom, touch)
			),
			{ seed: 20250731, numRuns: runs(300) }
		);

	it('puts every located event in exactly one cluster', () => {
		property((events, zoom, touch) => {
			const joined = clusterSites(sitesOf(events), zoom, touch).flatMap((cluster) =>
				cluster.events.map(({ id }) => id)
			);
			const located = events.filter((event) => event.spot !== null).map(({ id }) => id);
			expect([...joined].sort()).toEqual([...located].sort());
		});
	});

	it('leaves no two clusters closer than they may be', () => {
		property((events, zoom, touch) => {
			const clusters = clusterSites(sitesOf(events), zoom, touch);
			for (const [index, cluster] of clusters.entries()) {
				for (const other of clusters.slice(index + 1)) {
					expect(pixels(cluster.spot, other.spot, zoom)).toBeGreaterThanOrEqual(touch - 1e-6);
				}
			}
		});
	});

	it('gives the same clusters in whatever order the sites come', () => {
		property((events, zoom, touch) => {
			const sites = sitesOf(events);
			expect(clusterSites([...sites].reverse(), zoom, touch)).toEqual(
				clusterSites(sites, zoom, touch)
			);
		});
	});
});

describe('Mercator', () => {
	it.each([
		[0, 0],
		[180, 60],
		[-180, -60],
		[36.3, 33.5],
		[-179.99, 84]
	])('goes there and back: %d, %d', (longitude, latitude) => {
		const [east = 0, north = 0] = positionOf(mercatorOf([longitude, latitude]));
		expect(
			Math.abs(mercatorDelta(mercatorOf([longitude, 0]), mercatorOf([east, 0])).x)
		).toBeLessThan(1e-12);
		expect(north).toBeCloseTo(latitude, 9);
	});

	it('is a square: its corner is where MapLibre’s is', () => {
		expect(mercatorOf([-180, 85.051129]).x).toBe(0);
		expect(mercatorOf([-180, 85.051129]).y).toBeCloseTo(0, 7);
		expect(mercatorOf([0, 90]).y).toBeCloseTo(0, 7);
	});
});
