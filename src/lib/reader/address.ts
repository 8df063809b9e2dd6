import { NO_FILTERS, type Filters, type Options } from '../event/filters.ts';
import { readFilters, writeFilters } from '../event/filters-text.ts';
import type { Dating } from '../time/dating.ts';
import { lengthOfMonth } from '../time/calendar.ts';
import { dayOf, isoOfDay, type DayWindow } from '../time/span.ts';
import type { Camera } from '../story/camera.ts';
import type { EventId, LayerId, NameLanguage } from '../story/story.ts';
import { NAME_LANGUAGES } from '../story/story.ts';
import { NOTHING_OPEN, type Open } from './open.ts';
import { readRowId, writeRowId } from './row-id.ts';

/*
 * The address: all that the reader chose, in the hash. One table says how each key is read and
 * written. Reading is total: rubbish gives the default, never an error. Defaults are not written.
 */

export interface Choices {
	/** In the hash under `event`. Rows without a number and contested lines are not named there. */
	readonly open: Open;
	/** Null: all of them. */
	readonly layers: readonly LayerId[] | null;
	/** Null: the story's opening view. */
	readonly map: Camera | null;
	/** Null: all of time. */
	readonly time: DayWindow | null;
	readonly names: NameLanguage;
	readonly filter: Filters;
	/** By whose dates the events stand in time. */
	readonly dating: Dating;
	/** Whether the ties between events are drawn. */
	readonly relations: boolean;
}

/** What a hash may name; a name outside of it is rubbish. */
export interface Known {
	readonly events: readonly EventId[];
	/** How many rows of a data set a layer has; the number of one is told as `layer.number`. */
	readonly rows: ReadonlyMap<LayerId, number>;
	readonly layers: readonly LayerId[];
	readonly options: Options;
}

export const DEFAULT_CHOICES: Choices = {
	open: NOTHING_OPEN,
	layers: null,
	map: null,
	time: null,
	names: 'en',
	filter: NO_FILTERS,
	dating: 'record',
	relations: false
};

/** Longer than any address Dateline writes for a story of ordinary size; beyond it is rubbish. */
const LONGEST_HASH = 8_192;

type Codec<T> = {
	/** Returns undefined for what it cannot read. */
	readonly read: (text: string, known: Known) => T | undefined;
	/** Null: nothing to write. */
	readonly write: (value: T, known: Known) => string | null;
};

const CODECS: { readonly [Key in keyof Choices]: Codec<Choices[Key]> } = {
	open: { read: readOpen, write: writeOpen },
	layers: {
		read: (text, known) => {
			const named = text.split(',');
			const layers = known.layers.filter((id) => named.includes(id));
			if (layers.length === 0 && text !== '') return undefined;
			return layers.length === known.layers.length ? null : layers;
		},
		write: (layers, known) =>
			layers === null || layers.length === known.layers.length ? null : layers.join(',')
	},
	map: { read: readCamera, write: (camera) => (camera === null ? null : writeCamera(camera)) },
	time: {
		read: readWindow,
		write: (time) => (time === null ? null : `${isoOfDay(time.fromDay)}/${isoOfDay(time.toDay)}`)
	},
	names: {
		read: (text) => NAME_LANGUAGES.find((language) => language === text),
		write: (language) => (language === DEFAULT_CHOICES.names ? null : language)
	},
	filter: {
		read: (text, known) => readFilters(text, known.options),
		write: (filters, known) => writeFilters(filters, known.options)
	},
	dating: {
		read: (text) => (text === 'article' ? text : undefined),
		write: (dating) => (dating === DEFAULT_CHOICES.dating ? null : dating)
	},
	relations: {
		read: (text) => (text === 'shown' ? true : undefined),
		write: (shown) => (shown ? 'shown' : null)
	}
};

const KEYS = Object.keys(CODECS) as (keyof Choices)[];

/** What a choice is called in the hash. */
const nameOf = (key: keyof Choices): string => (key === 'open' ? 'event' : key);

/** Reads a hash, with or without its `#`. */
export function readAddress(hash: string, known: Known): Choices {
	if (hash.length > LONGEST_HASH) return DEFAULT_CHOICES;
	const given = new Map<string, string>();
	for (const part of hash.replace(/^#/, '').split('&')) {
		const equals = part.indexOf('=');
		if (equals > 0) given.set(part.slice(0, equals), decode(part.slice(equals + 1)));
	}
	return {
		open: readKey('open', given, known),
		layers: readKey('layers', given, known),
		map: readKey('map', given, known),
		time: readKey('time', given, known),
		names: readKey('names', given, known),
		filter: readKey('filter', given, known),
		dating: readKey('dating', given, known),
		relations: readKey('relations', given, known)
	};
}

/** Writes the hash without its `#`; empty when everything is at its default. */
export function writeAddress(choices: Choices, known: Known): string {
	const parts: string[] = [];
	for (const key of KEYS) {
		const text = writeKey(key, choices, known);
		if (text !== null) parts.push(`${nameOf(key)}=${text}`);
	}
	return parts.join('&');
}

/** The camera as the address keeps it, so that what is written and read again is the same. */
export function roundCamera(camera: Camera): Camera {
	return {
		zoom: round(camera.zoom, 2),
		latitude: round(camera.latitude, 4),
		longitude: round(camera.longitude, 4)
	};
}

function readKey<Key extends keyof Choices>(
	key: Key,
	given: ReadonlyMap<string, string>,
	known: Known
): Choices[Key] {
	const text = given.get(nameOf(key));
	if (text === undefined) return DEFAULT_CHOICES[key];
	const value = CODECS[key].read(text, known);
	return value === undefined ? DEFAULT_CHOICES[key] : value;
}

function writeKey<Key extends keyof Choices>(key: Key, choices: Choices, known: Known) {
	return CODECS[key].write(choices[key], known);
}

function readOpen(text: string, known: Known): Open | undefined {
	const event = known.events.find((id) => id === text);
	if (event !== undefined) return { kind: 'event', id: event };
	const row = readRowId(text, known.rows);
	return row ? { kind: 'row', id: row } : undefined;
}

function writeOpen(open: Open): string | null {
	switch (open.kind) {
		case 'event':
			return open.id;
		case 'row':
			return open.id.kind === 'numbered' ? writeRowId(open.id) : null;
		case 'contested':
		case 'none':
			return null;
	}
}

function readCamera(text: string): Camera | undefined {
	const match =
		/^(\d{1,2}(?:\.\d{1,4})?)\/(-?\d{1,2}(?:\.\d{1,8})?)\/(-?\d{1,3}(?:\.\d{1,8})?)$/.exec(text);
	if (!match) return undefined;
	const camera = {
		zoom: Number(match[1]),
		latitude: Number(match[2]),
		longitude: Number(match[3])
	};
	// 85.0511 is where Web Mercator ends.
	const onTheMap =
		camera.zoom <= 22 && Math.abs(camera.latitude) <= 85.0511 && Math.abs(camera.longitude) <= 180;
	return onTheMap ? roundCamera(camera) : undefined;
}

function writeCamera(camera: Camera): string {
	const { zoom, latitude, longitude } = roundCamera(camera);
	return `${zoom}/${latitude}/${longitude}`;
}

function readWindow(text: string): DayWindow | undefined {
	const [from, to, more] = text.split('/');
	if (from === undefined || to === undefined || more !== undefined) return undefined;
	if (!isDay(from) || !isDay(to)) return undefined;
	const window = { fromDay: dayOf(from), toDay: dayOf(to) };
	return window.fromDay <= window.toDay ? window : undefined;
}

/** `2025-02-30` has the form of a day but is none. */
function isDay(text: string): boolean {
	const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
	if (year === undefined || month === undefined || day === undefined) return false;
	return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

function round(value: number, digits: number): number {
	const rounded = Number(value.toFixed(digits));
	return rounded === 0 ? 0 : rounded; // no negative zero: it would print as 0 and not come back
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return '';
		throw error;
	}
}
