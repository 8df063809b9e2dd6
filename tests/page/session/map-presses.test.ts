import { expect, test } from 'vitest';
import { sitesOf } from '../../../src/lib/story/sites.ts';
import { isInArea } from '../../../src/lib/story/where.ts';
import { madeSession, STORY } from './made-session.ts';

/* What follows from the pointer on what the map draws. */

test('a marker of one site opens its first event, and lights all of them up', () => {
	const { presses, map, reader } = madeSession();
	const sites = sitesOf(STORY.events);
	expect(map.clusters.some(({ sites }) => sites.length === 1)).toBe(true);
	expect(sites.length).toBeGreaterThan(5);
	for (const cluster of map.clusters.filter(({ sites }) => sites.length === 1)) {
		presses.hover({ kind: 'cluster', id: cluster.id });
		expect([...reader.hovered].toSorted()).toEqual(cluster.events.map(({ id }) => id).toSorted());
		presses.select({ kind: 'cluster', id: cluster.id });
		expect(reader.openEvent).toBe(cluster.events[0]);
	}
	presses.hover(null);
	expect(reader.hovered.size).toBe(0);
});

test('a marker of several sites comes apart, and at the last zoom opens', () => {
	const { presses, map, reader } = madeSession();
	map.zoom = 3;
	const cluster = map.clusters.find(({ sites }) => sites.length > 1);
	if (!cluster) throw new Error('No marker stands for several sites.');
	presses.select({ kind: 'cluster', id: cluster.id });
	expect(reader.openEvent).toBeNull();
	const [west, south, east, north] = map.shown[0] ?? [0, 0, 0, 0];
	for (const { spot } of cluster.sites) {
		expect(spot[0]).toBeGreaterThanOrEqual(west);
		expect(spot[0]).toBeLessThanOrEqual(east);
		expect(spot[1]).toBeGreaterThanOrEqual(south);
		expect(spot[1]).toBeLessThanOrEqual(north);
	}
	map.canZoomIn = false;
	presses.select({ kind: 'cluster', id: cluster.id });
	expect(reader.openEvent).toBe(cluster.events[0]);
});

test('a marker that is drawn no more opens nothing', () => {
	const { presses, reader } = madeSession();
	presses.select({ kind: 'cluster', id: 'gone' });
	presses.hover({ kind: 'cluster', id: 'gone' });
	expect(reader.open.kind).toBe('none');
	expect(reader.hovered.size).toBe(0);
});

test('an area opens the first of the events that lie somewhere in it, and lights them up', () => {
	const { presses, reader } = madeSession();
	const inArea = STORY.events.filter(isInArea);
	const [event] = inArea;
	if (!event) throw new Error('No event lies in an area.');
	presses.hover({ kind: 'area', layer: event.layer });
	expect([...reader.hovered]).toEqual(
		inArea.filter(({ layer }) => layer === event.layer).map(({ id }) => id)
	);
	presses.select({ kind: 'area', layer: event.layer });
	expect(reader.openEvent).toBe(event);
});

test('an arc opens the event that it comes from, and is lit itself', () => {
	const { presses, reader, map } = madeSession();
	const event = STORY.events.find(({ relations }) => relations.length > 0);
	if (!event) throw new Error('No event has a relation.');
	presses.hover({ kind: 'relation', id: 'an arc', from: event.id });
	expect(map.relation).toBe('an arc');
	presses.select({ kind: 'relation', id: 'an arc', from: event.id });
	expect(reader.openEvent).toBe(event);
	presses.hover(null);
	expect(map.relation).toBeNull();
});
