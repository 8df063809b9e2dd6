import type { Position } from 'geojson';

declare const brand: unique symbol;

/** An exact place as tiles write it, `longitude latitude`: rows at the same place have the same key. */
export type PlaceKey = string & { readonly [brand]: 'PlaceKey' };

export function placeKey([longitude = NaN, latitude = NaN]:
	Position | readonly number[]): PlaceKey {
	return `${longitude} ${latitude}` as PlaceKey;
}

/** Null for what is no place. */
export function readPlaceKey(text: string): PlaceKey | null {
	return /^-?\d+(?:\.\d+)?(?:e-\d+)? -?\d+(?:\.\d+)?(?:e-\d+)?$/.test(text)
		? (text as PlaceKey)
		: null;
}

/** [longitude, latitude]. */
export function positionOfKey(key: PlaceKey): [number, number] {
	const [longitude = NaN, latitude = NaN] = key.split(' ').map(Number);
	return [longitude, latitude];
}
