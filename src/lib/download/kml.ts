import { toKML } from '@placemarkio/tokml';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Layer, StoryEvent } from '../story/story.ts';

/** Places and events for globes and phones: KML 2.2, by the library; what it cannot draw is left to its text. */
export function kmlOf(layers: readonly Layer[], events: readonly StoryEvent[]): string {
	const collection: FeatureCollection<Geometry | null> = {
		type: 'FeatureCollection',
		features: [...layers.flatMap(placesOf), ...events.map(placemarkOf)]
	};
	return `<?xml version="1.0" encoding="UTF-8"?>\n${toKML(collection)}\n`;
}

function placesOf({ id: layer, places }: Layer): readonly Feature[] {
	return places.map(({ id, title, geometry, source }) => ({
		type: 'Feature',
		id,
		geometry,
		properties: { name: xmlText(title), description: xmlText(source), layer }
	}));
}

function placemarkOf(event: StoryEvent): Feature<Geometry | null> {
	const quotes = event.quotes.map(({ exact }) => `“${exact}”`).join('\n');
	return {
		type: 'Feature',
		id: event.id,
		geometry: event.geometry,
		properties: {
			name: xmlText(event.title),
			description: xmlText(quotes),
			layer: event.layer,
			kind: event.kind,
			standing: event.standing,
			speaker: xmlText(event.speaker ?? ''),
			when_article: event.when.article?.edtf ?? '',
			when_record: event.when.record?.edtf ?? '',
			where: xmlText(event.where.name),
			precision: event.where.precision,
			where_from: event.where.from,
			notes: xmlText(event.notes.map(({ text }) => text).join('\n'))
		}
	};
}

/**
 * Without the characters that no XML document may hold, escaped or not (XML 1.0, 2.2): control
 * characters, lone surrogates, U+FFFE and U+FFFF.
 */
export function xmlText(text: string): string {
	return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
