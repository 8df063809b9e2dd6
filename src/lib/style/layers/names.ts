import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { FONTS } from '../expressions.ts';
import { LEADING } from '../names/lines.ts';
import type { AreaKind } from '../names/outlines.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

/** The names of countries, seas and governorates: the page places them for each view (lib/style/names). */
export const NAMES_SOURCE = 'names';

/**
 * From the least to the greatest. All are drawn, since their places are clear of each other, and whatever is placed
 * by the map itself gives way to them.
 */
export function namesLayers({ theme }: StyleChoice): SymbolLayerSpecification[] {
	const ground = GROUND[theme];
	const land = { color: ground.labelSoft, halo: ground.halo };
	return [
		names('governorate', FONTS.regular, land),
		names('sea', FONTS.water, { color: ground.labelWater, halo: ground.sea }),
		names('country', FONTS.regular, land)
	];
}

function names(
	kind: AreaKind,
	font: string[],
	{ color, halo }: { readonly color: string; readonly halo: string }
): SymbolLayerSpecification {
	const is: ExpressionSpecification = ['==', ['get', 'kind'], kind];
	return {
		id: `names-${kind}`,
		type: 'symbol',
		source: NAMES_SOURCE,
		filter: is,
		layout: {
			'text-field': ['get', 'text'],
			'text-font': font,
			'text-size': ['get', 'size'],
			'text-letter-spacing': ['get', 'spacing'],
			'text-line-height': LEADING,
			// Its lines are broken already.
			'text-max-width': 100,
			'text-padding': 2,
			'text-allow-overlap': true
		},
		paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.2 }
	};
}
