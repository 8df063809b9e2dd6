import type { Position } from 'geojson';
import { readGeometry, type Shape } from './geometry.ts';
import { LIMITS } from './limits.ts';
import type { Complain } from './problem.ts';
import { roughShape } from './close-rings.ts';
import { readShape } from './schema-problems.ts';
import { eventSchema, placeSchema, type EventProperties, type PlaceProperties } from './schema.ts';
import { spotOf } from './spot.ts';
import { isSlug } from './values.ts';
import { shown } from './wording.ts';

/** Where something is: its geometry, and the spot of its marker or label. */
export interface Located {
	readonly geometry: Shape;
	readonly spot: Position;
}

/** A feature of a file, as far as it could be read. */
export interface ReadFeature {
	/** `feature "assad-deposed"`, or `feature 3 (no id)`. */
	readonly at: string;
	/** Counted from 1 in its file. */
	readonly number: number;
	/** Null where it has none, or none that could be one. */
	readonly id: string | null;
	/** Null: no place; undefined: unreadable, and complained about. */
	readonly located: Located | null | undefined;
	/** Where it roughly lies, for measuring alone: also where its rings are open or wound wrongly. */
	readonly roughly: Located | null;
	/** Null where it is neither, which was complained about. */
	readonly role: 'event' | 'place' | null;
	/** Null for a place, and where it could not be read. */
	readonly event: EventProperties | null;
	/** Null for an event, and where it could not be read. */
	readonly place: PlaceProperties | null;
}

const MEMBERS = ['type', 'id', 'properties', 'geometry', 'bbox'];

export function readFeature(value: unknown, number: number, complain: Complain): ReadFeature {
	const feature = isObject(value) ? value : {};
	const id = typeof feature.id === 'string' && isId(feature.id) ? feature.id : null;
	const at = id === null ? `feature ${number} (no id)` : `feature "${id}"`;
	const about = (what: string, fix: string) => complain(at, what, fix);
	checkForm(value, feature, about);
	if (id === null) checkId(feature.id, about);
	const located = readLocated(feature.geometry, about);
	return {
		at,
		number,
		id,
		located,
		roughly: located === undefined ? roughlyLocated(feature.geometry) : located,
		...readProperties(feature.properties, { at, complain })
	};
}

/** An object of unknown members; whatever JSON gives for `{…}`. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type About = (what: string, fix: string) => void;

function checkForm(value: unknown, feature: Readonly<Record<string, unknown>>, about: About): void {
	if (feature.type !== 'Feature') {
		const is = isObject(value) ? `has the type ${shown(feature.type)}` : `is ${shown(value)}`;
		about(`It ${is}.`, 'Write an object with "type": "Feature".');
	}
	for (const member of Object.keys(feature).filter((name) => !MEMBERS.includes(name))) {
		about(
			`The feature has the member ${shown(member)}, which does not belong there.`,
			`Move it into "properties", or take it out. A feature has ${MEMBERS.slice(0, 4).join(', ')}.`
		);
	}
	if (!('bbox' in feature)) return;
	about('The feature has a bbox of its own.', 'Take it out; the file has one for all.');
}

function checkId(id: unknown, about: About): void {
	const fix = 'Write lowercase letters, digits and single hyphens, like "talks-in-moscow".';
	if (id === undefined) about('The feature has no id.', `Add "id" beside "type". ${fix}`);
	else if (typeof id !== 'string') about(`The id is ${shown(id)}, which is no text.`, fix);
	else about(`The id is ${shown(id)}, which is not an id of at most ${LIMITS.id} characters.`, fix);
}

function isId(id: string): boolean {
	return id.length <= LIMITS.id && isSlug(id);
}

function readLocated(value: unknown, about: About): Located | null | undefined {
	if (value === undefined) {
		about(
			'The feature has no geometry.',
			'Add "geometry", which is null for an event without a place.'
		);
		return undefined;
	}
	const geometry = readGeometry(value, ({ what, fix }) => about(what, fix));
	if (!geometry) return geometry;
	const spot = spotOf(geometry);
	if (spot) return { geometry, spot };
	about('The area is so thin that there is no room inside it for a marker.', 'Draw it wider.');
	return undefined;
}

function roughlyLocated(value: unknown): Located | null {
	const geometry = roughShape(value);
	const spot = geometry && spotOf(geometry);
	return spot ? { geometry, spot } : null;
}

type Properties = Pick<ReadFeature, 'role' | 'event' | 'place'>;

function readProperties(
	value: unknown,
	where: { readonly at: string; readonly complain: Complain }
): Properties {
	const nothing: Properties = { role: null, event: null, place: null };
	const role = isObject(value) ? value.role : undefined;
	if (role === 'event') return { ...nothing, role, event: readShape(eventSchema, value, where) };
	if (role === 'place') return { ...nothing, role, place: readShape(placeSchema, value, where) };
	where.complain(
		where.at,
		isObject(value)
			? `The property "role" is ${role === undefined ? 'missing' : shown(role)}.`
			: `The properties are ${value === undefined ? 'missing' : shown(value)}.`,
		'Write "role": "event" for what the article reports, or "place" for the layer’s own geography.'
	);
	return nothing;
}
