import type {
	ExpressionSpecification,
	FilterSpecification,
	SymbolLayerSpecification
} from 'maplibre-gl';
import { byZoom, FONTS, nameIn, SIZES } from '../expressions.ts';
import { GROUND } from '../palette.ts';
import type { StyleChoice } from '../style-choice.ts';

/*
 * The names that the basemap's tiles carry, from the least to the greatest: MapLibre places the last layer first. All of
 * them yield to the names of countries, seas and governorates (names.ts) and to the story's markers, which lie above.
 */
export function labelLayers(choice: StyleChoice): SymbolLayerSpecification[] {
	return [towns(choice), areas(choice), capitals(choice), lakes(choice)];
}

/** Contested areas are named, never filled. */
function areas(choice: StyleChoice): SymbolLayerSpecification {
	const ground = GROUND[choice.theme];
	return {
		...label(choice, 'label-area', 'label', ['==', ['get', 'kind'], 'area']),
		minzoom: 6,
		layout: {
			'text-field': nameIn(choice.names),
			'text-font': FONTS.regular,
			'text-size': SIZES.town,
			'text-letter-spacing': choice.names === 'ar' ? 0 : 0.1,
			'text-max-width': 6
		},
		paint: {
			'text-color': ground.label,
			'text-halo-color': ground.halo,
			'text-halo-width': 1.2
		}
	};
}

function capitals(choice: StyleChoice): SymbolLayerSpecification {
	return {
		...town(choice, 'label-capital', ['==', ['get', 'kind'], 'capital'], 3),
		layout: {
			...townLayout(choice),
			'text-font': FONTS.strong,
			'text-size': byZoom(3, SIZES.town, 7, SIZES.city)
		}
	};
}

function towns(choice: StyleChoice): SymbolLayerSpecification {
	// Fewer than the tiles hold: a locator map names what helps to find the place, no more.
	const rankAt: ExpressionSpecification = [
		'step',
		['zoom'],
		2,
		4,
		3,
		5,
		5,
		6,
		7,
		7,
		8,
		7.6,
		9,
		8.6,
		10,
		9.4,
		12
	];
	return {
		...town(
			choice,
			'label-town',
			['all', ['!=', ['get', 'kind'], 'capital'], ['<=', ['get', 'rank'], rankAt]],
			3.5
		),
		layout: { ...townLayout(choice), 'text-font': FONTS.regular, 'text-size': SIZES.town }
	};
}

function lakes(choice: StyleChoice): SymbolLayerSpecification {
	const ground = GROUND[choice.theme];
	return {
		...label(choice, 'label-lake', 'label', ['==', ['get', 'kind'], 'lake']),
		layout: {
			'text-field': nameIn(choice.names),
			'text-font': FONTS.water,
			'text-size': SIZES.town,
			'text-letter-spacing': choice.names === 'ar' ? 0 : 0.08,
			'text-max-width': 6,
			'symbol-sort-key': ['get', 'rank']
		},
		paint: {
			'text-color': ground.labelWater,
			'text-halo-color': ground.sea,
			'text-halo-width': 1
		}
	};
}

type Base = Pick<SymbolLayerSpecification, 'id' | 'type' | 'source' | 'source-layer' | 'filter'>;

function label(
	choice: StyleChoice,
	id: string,
	sourceLayer: string,
	filter: ExpressionSpecification
): Base {
	const own: FilterSpecification = [
		'!',
		['in', ['get', 'name_en'], ['literal', [...choice.ownNames]]]
	];
	return {
		id,
		type: 'symbol',
		source: 'basemap',
		'source-layer': sourceLayer,
		filter: ['all', filter, own]
	};
}

function town(
	choice: StyleChoice,
	id: string,
	filter: ExpressionSpecification,
	minzoom: number
): Base & Pick<SymbolLayerSpecification, 'minzoom' | 'paint'> {
	const ground = GROUND[choice.theme];
	return {
		...label(choice, id, 'place', filter),
		minzoom,
		paint: {
			'text-color': ground.label,
			'text-halo-color': ground.halo,
			'text-halo-width': 1.2,
			'icon-color': ground.label,
			'icon-halo-color': ground.halo,
			'icon-halo-width': 1
		}
	};
}

function townLayout(choice: StyleChoice): SymbolLayerSpecification['layout'] {
	return {
		'text-field': nameIn(choice.names),
		'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
		'text-radial-offset': 0.45,
		'text-justify': 'auto',
		'text-max-width': 9,
		'text-padding': 3,
		'symbol-sort-key': ['get', 'rank']
	};
}
