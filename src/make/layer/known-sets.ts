import type { KnownSet } from './roles.ts';

/*
 * Data sets whose columns are known by their codebooks. Their words are not ours: what has no kind
 * here is left for whoever imports to name, and such rows are listed until then.
 */

/** Armed Conflict Location & Event Data, the codebook's event types; the detail is the sub-event type. */
export const ACLED: KnownSet = {
	name: 'ACLED',
	marks: ['event_id_cnty', 'event_date', 'event_type', 'sub_event_type', 'geo_precision'],
	columns: {
		id: ['event_id_cnty'],
		longitude: ['longitude'],
		latitude: ['latitude'],
		date: ['event_date'],
		kind: ['event_type'],
		detail: ['sub_event_type'],
		place: ['location'],
		precision: ['geo_precision'],
		actor: ['actor1', 'actor2'],
		speaker: ['source']
	},
	values: {
		kind: {
			Battles: 'clash',
			'Explosions/Remote violence': 'attack',
			'Air/drone strike': 'air-strike',
			'Violence against civilians': 'attack',
			Agreement: 'talks'
		},
		// 1: the town itself; 2: near it, or a part of a region; 3: a region.
		precision: { '1': 'city', '2': 'governorate', '3': 'governorate' }
	},
	shown: [
		'event_id_cnty',
		'event_date',
		'event_type',
		'sub_event_type',
		'actor1',
		'actor2',
		'country',
		'location',
		'source',
		'notes'
	]
};

/** Uppsala Conflict Data Program, Georeferenced Event Dataset: the codebook's `where_prec` and types. */
export const GED: KnownSet = {
	name: 'UCDP GED',
	marks: ['type_of_violence', 'where_prec', 'date_start', 'date_end', 'side_a', 'side_b'],
	columns: {
		id: ['id'],
		longitude: ['longitude'],
		latitude: ['latitude'],
		date: ['date_start'],
		end: ['date_end'],
		kind: ['type_of_violence'],
		place: ['where_description'],
		precision: ['where_prec'],
		actor: ['side_a', 'side_b'],
		speaker: ['source_office']
	},
	values: {
		// State-based, non-state, one-sided.
		kind: { '1': 'clash', '2': 'clash', '3': 'attack' },
		precision: {
			'1': 'city',
			'2': 'governorate',
			'3': 'governorate',
			'4': 'governorate',
			'5': 'zone',
			'6': 'country',
			'7': 'country'
		}
	},
	shown: [
		'id',
		'date_start',
		'date_end',
		'type_of_violence',
		'side_a',
		'side_b',
		'country',
		'where_description',
		'source_office',
		'source_headline'
	]
};
