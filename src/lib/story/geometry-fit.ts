import type { Position } from 'geojson';
import { distanceToKm } from './distance.ts';
import { diagonalKm, bboxOf } from './bbox.ts';
import type { Located, ReadFeature } from './feature.ts';
import { isArea, type Area, type Shape } from './geometry.ts';
import type { LayerFile } from './layer-file.ts';
import type { EventProperties } from './schema.ts';
import { UNPLACED, type Precision } from './story.ts';
import { kmWords, shown } from './wording.ts';

/* Whether what an event says of its place, its geometry, and its layer's place agree. */

type About = (what: string, fix: string) => void;

/** True where every geometry could be read and lies where its layer is. */
export function checkFit(file: LayerFile): boolean {
	const places = file.features.flatMap(placeAreas);
	if (
		file.name !== UNPLACED &&
		!file.hasData &&
		!file.features.some(({ role }) => role !== 'event')
	) {
		file.complain(
			null,
			'The layer has no place.',
			'Add a feature with "role": "place" and the outline of the place.'
		);
	}
	let near = file.features.every(({ located }) => located !== undefined);
	for (const feature of file.features) {
		const about: About = (what, fix) => file.complain(feature.at, what, fix);
		checkHome(feature, { unplaced: file.name === UNPLACED, about });
		if (feature.event) checkWhere(feature.event.where, { located: feature.located, about });
		if (feature.event && feature.roughly) {
			near = isNear(feature.roughly, { where: feature.event.where, places, about }) && near;
		}
	}
	return near;
}

function placeAreas({ role, roughly }: ReadFeature): readonly Area[] {
	return role === 'place' && roughly && isArea(roughly.geometry) ? [roughly.geometry] : [];
}

/** Whether it is in the right file: a place has an outline, and what has no place is in `unplaced`. */
function checkHome(
	{ role, located }: ReadFeature,
	{ unplaced, about }: { readonly unplaced: boolean; readonly about: About }
): void {
	if (role === 'place') {
		if (unplaced)
			about(`${UNPLACED}.geojson holds a place.`, 'Move it into the file of its layer.');
		else if (located === null)
			about('The place has no geometry.', 'Give it an outline: a Polygon or a MultiPolygon.');
		else if (located && !isArea(located.geometry))
			about('The place is a Point.', 'Give it an outline: a Polygon or a MultiPolygon.');
	}
	if (role !== 'event') return;
	if (unplaced && located) {
		about(
			`The event has a place, but stands in ${UNPLACED}.geojson.`,
			'Move it into the file of its layer, or write "geometry": null.'
		);
	}
	if (!unplaced && located === null) {
		about(
			'The event has "geometry": null, but stands in a layer with a place.',
			`Give it a geometry, or move it to ${UNPLACED}.geojson.`
		);
	}
}

type WhereProperties = EventProperties['where'];

interface Placed {
	/** Undefined: unreadable; then nothing is said of it. */
	readonly located: Located | null | undefined;
	readonly about: About;
}

function checkWhere(where: WhereProperties, { located, about }: Placed): void {
	const { precision, from } = where;
	if (where.name.trim() === '' && precision !== 'none') {
		about('The property "where.name" is empty.', 'Name the place in words.');
	}
	if ((precision === 'none') !== (from === 'none')) {
		about(
			`The precision is "${precision}", but "where.from" is "${from}".`,
			'Write "none" for both where there is no place, else say who places it: "article" or "record".'
		);
	}
	if (from === 'article' && where.article === null) {
		about(
			'"where.from" is "article", but "where.article" is null: the article names no place.',
			'Write the article’s own words for the place, or say that it comes from the record: "from": "record".'
		);
	}
	checkRadius(where, about);
	if (located === undefined) return;
	const shape = located === null ? null : located.geometry;
	const wanted = shapeWords(precision);
	if (wanted.fits(shape)) return;
	about(
		`The precision is "${precision}", but the geometry is ${shape === null ? 'null' : `a ${shape.type}`}.`,
		`${wanted.fix} Or write the precision that the geometry has.`
	);
}

function checkRadius({ precision, radius_m: radius }: WhereProperties, about: About): void {
	const round = precision === 'building' || precision === 'city';
	const given = radius !== null && radius !== undefined;
	if (round && !given) {
		about(
			`The precision is "${precision}", but "where.radius_m" is missing.`,
			'Add how uncertain the spot is, in metres: about 150 for a building, 8000 for a city.'
		);
	}
	if (!round && given) {
		about(
			`The precision is "${precision}", but "where.radius_m" is ${radius}.`,
			'Write null; only a building or a city is drawn as a circle.'
		);
	}
}

interface WantedShape {
	readonly fits: (shape: Shape | null) => boolean;
	readonly fix: string;
}

function shapeWords(precision: Precision): WantedShape {
	switch (precision) {
		case 'building':
		case 'city':
			return {
				fits: (shape) => shape?.type === 'Point',
				fix: 'Make it a Point, its uncertainty in "where.radius_m".'
			};
		case 'governorate':
		case 'zone':
		case 'country':
			return {
				fits: (shape) => shape !== null && isArea(shape),
				fix: 'Make it a Polygon or a MultiPolygon.'
			};
		case 'none':
			return {
				fits: (shape) => shape === null,
				fix: `Write "geometry": null and keep the event in ${UNPLACED}.geojson.`
			};
	}
}

interface Nearby {
	readonly where: WhereProperties;
	readonly places: readonly Area[];
	readonly about: About;
}

/** Within the layer's place, or no farther from it than the place is wide, unless the record says so. */
function isNear({ spot }: Located, { where, places, about }: Nearby): boolean {
	if (places.length === 0 || reaches(spot, places)) return true;
	const [longitude = 0, latitude = 0] = spot;
	const swapped: Position = [latitude, longitude];
	const away = kmWords(Math.min(...places.map((place) => distanceToKm(spot, place))));
	if (Math.abs(longitude) <= 90 && reaches(swapped, places)) {
		about(
			`The event lies at ${shown(spot)}, ${away} from its layer’s place; longitude and latitude look swapped.`,
			`Write ${shown(swapped)}: longitude first. If the event is right, the place’s outline is swapped.`
		);
		return false;
	}
	if (where.from === 'record') return true;
	about(
		`The event lies at ${shown(spot)}, ${away} from its layer’s place.`,
		'Correct the coordinates, move the event to the layer where it happened, or write "from": "record" if another source places it there.'
	);
	return false;
}

function reaches(spot: Position, places: readonly Area[]): boolean {
	return places.some((place) => {
		const extent = bboxOf([place]);
		return extent !== null && distanceToKm(spot, place) <= diagonalKm(extent);
	});
}
