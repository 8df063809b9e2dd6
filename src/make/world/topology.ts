import type {
	LineString,
	MultiLineString,
	MultiPolygon,
	Polygon,
	Topology
} from 'topojson-specification';

/** `[longitude, latitude]` in degrees, WGS 84. */
export type Position2 = [number, number];

/** Properties have to be a `type`, not an `interface`, to pass TopoJSON's typings. */
export type Properties = { readonly [name: string]: unknown };

export type Shape<P extends Properties> = Polygon<P> | MultiPolygon<P>;

/** A shape whose properties are known to be there. */
export type OwnShape<P extends Properties> = Shape<P> & { properties: P };

export type Own<P extends Properties> =
	OwnShape<P> | ((LineString<P> | MultiLineString<P>) & { properties: P });

/** A topology whose arcs are plain positions (no transform) and whose one object is `all`. */
export type World<P extends Properties> = Topology<{
	all: { type: 'GeometryCollection'; geometries: Own<P>[] };
}>;

/** The shapes among the object's geometries; throws on a line. */
export function shapesOf<P extends Properties>(world: World<P>): OwnShape<P>[] {
	return world.objects.all.geometries.map((geometry) => {
		if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return geometry;
		throw new Error(`A polygon was expected, not a ${geometry.type}`);
	});
}

/** The arcs of each ring of each polygon: an index, or its complement where the arc runs backwards. */
export function polygonsOf(shape: Shape<Properties>): number[][][] {
	return shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
}

/** The index of an arc, whichever way it is walked. */
export function arcIndex(reference: number): number {
	return reference < 0 ? ~reference : reference;
}
