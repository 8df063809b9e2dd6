import type { Feature, FeatureCollection } from 'geojson';
import { bboxOf } from '../story/bbox.ts';
import type { Shape } from '../story/geometry.ts';
import type { Story } from '../story/story.ts';

/**
 * The story in one FeatureCollection (RFC 7946): every feature of its files as it stands there, the
 * name of its file added as the property `layer`. The texts are those of a story that was proved.
 */
export function wholeGeoJson(story: Story, files: ReadonlyMap<string, string>): string {
	const features = [...files].flatMap(([name, text]) => {
		const { features } = JSON.parse(text) as FeatureCollection<Shape | null>;
		return features.map((feature) => withLayer(feature, name.replace(/\.geojson$/, '')));
	});
	const bbox = bboxOf(features.flatMap(({ geometry }) => (geometry ? [geometry] : [])));
	const whole = {
		type: 'FeatureCollection',
		...(bbox ? { bbox } : {}),
		story: { id: story.id, title: story.title },
		features
	};
	return `${JSON.stringify(whole)}\n`;
}

function withLayer(feature: Feature<Shape | null>, layer: string): Feature<Shape | null> {
	return { ...feature, properties: { ...feature.properties, layer } };
}
