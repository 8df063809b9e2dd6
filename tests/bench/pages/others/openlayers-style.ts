import type { FeatureLike } from 'ol/Feature.js';
import Circle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import type { FlatStyle, Rule } from 'ol/style/flat.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { GROUND } from '../../../../src/lib/style/palette.ts';

/* How OpenLayers draws: flat styles for ground and points, a cached style for each count of a cluster. */

const { land, sea, river, border } = GROUND.light;

const ofLayer = (layer: string, style: FlatStyle): Rule => ({
	filter: ['==', ['get', 'layer'], layer],
	style
});

export const GROUND_STYLE: Rule[] = [
	ofLayer('land', { 'fill-color': land }),
	ofLayer('water', { 'fill-color': sea }),
	ofLayer('river', { 'stroke-color': river, 'stroke-width': 1 }),
	ofLayer('boundary', { 'stroke-color': border, 'stroke-width': 1 })
];

export const pointStyle = (colour: string, radius: number): FlatStyle => ({
	'circle-radius': radius,
	'circle-fill-color': colour
});

export function clusterStyle(colour: string): (cluster: FeatureLike) => Style {
	const styles = new Map<number, Style>();
	return (cluster) => {
		const within: unknown = cluster.get('features');
		const count = Array.isArray(within) ? within.length : 1;
		const kept = styles.get(count);
		if (kept) return kept;
		const style = new Style({
			image: new Circle({ radius: count > 1 ? 13 : 8, fill: new Fill({ color: colour }) }),
			...(count > 1
				? { text: new Text({ text: String(count), fill: new Fill({ color: '#fff' }) }) }
				: {})
		});
		styles.set(count, style);
		return style;
	};
}
