// The npm package `geojson` 0.5 ships no types, and `@types/geojson` describes the format, not the
// package. Only what Dateline calls: records to features, with the geometry already made.
declare module 'geojson/geojson.js' {
	import type { Feature, FeatureCollection, Geometry } from 'geojson';

	interface GeoJsonPackage {
		parse<Item extends { readonly geometry: Geometry }>(
			items: readonly Item[],
			params: { GeoJSON: 'geometry' }
		): FeatureCollection<Item['geometry'], Omit<Item, 'geometry'>>;
	}
	const GeoJSON: GeoJsonPackage;
	export default GeoJSON;
	export type { Feature };
}
