import { agreed, standingOf } from './policy.ts';
import type { AdminProperties } from './sources.ts';
import { arcIndex, polygonsOf, shapesOf, type World } from './topology.ts';
import { unitOf } from './units.ts';

/** What one arc of the admin-1 topology is. Every arc is exactly one of these. */
export type ArcClass =
	| { readonly kind: 'coast' }
	/** Between two provinces of one state (`adm0_a3`). */
	| { readonly kind: 'province'; readonly state: string }
	| { readonly kind: 'agreed' }
	| { readonly kind: 'contested'; readonly row: string }
	/** A point where several units touch: nothing to draw. */
	| { readonly kind: 'point' };

/** The class of each arc, by its index. */
export function classifyArcs(admin: World<AdminProperties>): ArcClass[] {
	const owners = ownersOf(admin);
	return admin.arcs.map((arc, index) => {
		return isPoint(arc) ? { kind: 'point' } : classOf(owners[index] ?? [], index);
	});
}

/** Degrees (about 50 m) within which an arc is a point where units touch. */
const pointSize = 0.0005;

function isPoint(arc: readonly number[][]): boolean {
	const [x0 = 0, y0 = 0] = arc[0] ?? [];
	return arc.every(([x = 0, y = 0]) => Math.hypot(x - x0, y - y0) < pointSize);
}

function classOf(owners: readonly AdminProperties[], index: number): ArcClass {
	const [one, other, ...more] = owners;
	if (!one || more.length > 0)
		throw new Error(`Arc ${index} bounds ${owners.length} polygons; one or two were expected`);
	if (!other) return { kind: 'coast' };
	const [unit, neighbour] = [unitOf(one), unitOf(other)];
	if (unit === neighbour) return { kind: 'province', state: one.a };
	const row = standingOf(unit, neighbour);
	if (row !== agreed) return { kind: 'contested', row };
	// Two units of one state whose border is no dispute, such as Arunachal Pradesh and Assam.
	return one.a === other.a ? { kind: 'province', state: one.a } : { kind: 'agreed' };
}

function ownersOf(admin: World<AdminProperties>): AdminProperties[][] {
	const owners: AdminProperties[][] = admin.arcs.map(() => []);
	for (const shape of shapesOf(admin))
		for (const reference of polygonsOf(shape).flat(2))
			owners[arcIndex(reference)]?.push(shape.properties);
	return owners;
}

/** The arcs that satisfy a test, as what `mesh` joins into lines. */
export function arcsWhere(
	classes: readonly ArcClass[],
	test: (arc: ArcClass) => boolean
): { type: 'MultiLineString'; arcs: number[][] } {
	const arcs = classes.flatMap((arc, index) => (test(arc) ? [[index]] : []));
	return { type: 'MultiLineString', arcs };
}
