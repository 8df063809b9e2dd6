import { readdirSync, readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { NoteKind, Standing, Where } from '../../src/lib/story/story.ts';
import { readStories } from '../../src/make/stories.ts';

/* The seed story as its files have it, to hold the page against. */

const FOLDER = 'geo/syria-russia';

export interface SourceData {
	readonly title: string;
	readonly publisher: string;
	readonly date: string;
	readonly url?: string;
}

export interface EventData {
	readonly role: 'event';
	readonly title: string;
	readonly quotes: readonly {
		readonly exact: string;
		readonly standing?: Standing;
		readonly speaker?: string | null;
	}[];
	readonly standing: Standing;
	readonly speaker: string | null;
	/** As written: the article's words, and EDTF. */
	readonly when: { readonly words: string | null; readonly record: string | null };
	readonly where: Pick<Where, 'name' | 'precision'>;
	readonly actors: readonly { readonly name: string; readonly part: string }[];
	readonly relations: readonly { readonly to: string; readonly label: string }[];
	readonly notes: readonly {
		readonly kind?: NoteKind;
		readonly text: string;
		readonly sources: readonly SourceData[];
	}[];
}

export interface EventFile extends EventData {
	readonly id: string;
	/** The file's name without its ending: `damascus`, `unplaced`. */
	readonly layer: string;
	readonly geometry: Geometry | null;
}

type LayerFile = FeatureCollection<Geometry | null, EventData | { readonly role: 'place' }> & {
	readonly layer: { readonly title: string };
};

const FILE = readFileSync(`${FOLDER}/article.md`, 'utf8');

/** The article's words, without its front matter. */
export const ARTICLE = FILE.replace(/^---\n.*?\n---\n/s, '');

/** The article's title, from its front matter. */
export const TITLE = /^title: ['"]?(.*?)['"]?$/m.exec(FILE)?.[1] ?? 'no title';

const FILES = new Map(
	readdirSync(FOLDER)
		.filter((name) => name.endsWith('.geojson'))
		.map((name) => [
			name.replace('.geojson', ''),
			JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as LayerFile
		])
);

/** All events, in the order in which the article first quotes them. */
export const EVENTS: readonly EventFile[] = [...FILES]
	.flatMap(([layer, file]) => file.features.flatMap((feature) => eventOf(layer, feature)))
	.toSorted((one, other) => firstWords(one) - firstWords(other));

/** The layers in the order of the front matter, which is that of the checkboxes and number keys. */
export const LAYERS = ['damascus', 'sweida', 'golan-buffer-zone', 'moscow'].map((id) => ({
	id,
	title: FILES.get(id)?.layer.title ?? `no file ${id}`
}));

export const UNPLACED = EVENTS.filter((event) => event.geometry === null);
export const PLACED = EVENTS.filter((event) => event.geometry !== null);

export function eventOfId(id: string): EventFile {
	const event = EVENTS.find((one) => one.id === id);
	if (!event) throw new Error(`There is no event ${id} in ${FOLDER}.`);
	return event;
}

/** Where each event's marker stands, [longitude, latitude]; an area's is somewhere within it. */
export async function markerSpots(): Promise<ReadonlyMap<string, readonly [number, number]>> {
	const stories = await readStories('geo');
	if (!stories.ok) throw new Error('The stories have problems: npm run check');
	const events = stories.value.flatMap((story) => story.events);
	return new Map(
		events.flatMap(({ id, spot }) => (spot ? [[id, [spot[0] ?? 0, spot[1] ?? 0] as const]] : []))
	);
}

function eventOf(
	layer: string,
	{ id, geometry, properties }: Feature<Geometry | null, EventData | { readonly role: 'place' }>
): readonly EventFile[] {
	return properties.role === 'event' ? [{ ...properties, id: String(id), layer, geometry }] : [];
}

function firstWords(event: EventFile): number {
	return Math.min(...event.quotes.map((quote) => ARTICLE.indexOf(quote.exact)));
}
