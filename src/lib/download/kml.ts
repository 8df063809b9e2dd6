import { toKML } from '@placemarkio/tokml';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Article } from '../article/article.ts';
import { correctedWords } from '../story/corrections.ts';
import type { Layer, StoryEvent } from '../story/story.ts';
import { readInSentences, type Quoted } from './quoted.ts';

export interface Placemarks {
	readonly layers: readonly Layer[];
	readonly events: readonly StoryEvent[];
}

/** Places and events for globes and phones: KML 2.2, by the library; what it cannot draw is left to its text. */
export function kmlOf(article: Article, { layers, events }: Placemarks): string {
	const collection: FeatureCollection<Geometry | null> = {
		type: 'FeatureCollection',
		features: [...layers.flatMap(placesOf), ...events.map((event) => placemarkOf(article, event))]
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

function placemarkOf(article: Article, event: StoryEvent): Feature<Geometry | null> {
	const quoted = readInSentences(article, event);
	const corrected = correctedWords(event.notes) ?? '';
	return {
		type: 'Feature',
		id: event.id,
		geometry: event.geometry,
		properties: {
			name: xmlText(event.title),
			description: xmlText(descriptionOf(event, { ...quoted, corrected })),
			layer: event.layer,
			kind: event.kind,
			standing: event.standing,
			speaker: xmlText(event.speaker ?? ''),
			when_article: event.when.article?.edtf ?? '',
			when_record: event.when.record?.edtf ?? '',
			where: xmlText(event.where.name),
			precision: event.where.precision,
			where_from: event.where.from,
			where_article: xmlText(event.where.article ?? ''),
			sentences: xmlText(quoted.sentences.join('\n')),
			leans_on: xmlText(quoted.leansOn.join('\n')),
			corrected: xmlText(corrected),
			notes: xmlText(event.notes.map(({ text }) => text).join('\n'))
		}
	};
}

interface Described extends Quoted {
	/** Empty: it is not. */
	readonly corrected: string;
}

/** What a globe shows of it: its quotes, then the sentences round them, and that it is corrected. */
function descriptionOf(event: StoryEvent, { sentences, leansOn, corrected }: Described): string {
	const quotes = event.quotes.map(({ exact }) => exact);
	const whole = sentences.filter((sentence) => !quotes.includes(sentence));
	return [
		...quotes.map((quote) => `“${quote}”`),
		...[...leansOn, ...whole].map((sentence) => `In the article: ${sentence}`),
		...(corrected === '' ? [] : [corrected])
	].join('\n');
}

/**
 * Without the characters that no XML document may hold, escaped or not (XML 1.0, 2.2): control
 * characters, lone surrogates, U+FFFE and U+FFFF.
 */
export function xmlText(text: string): string {
	return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
