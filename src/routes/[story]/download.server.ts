import { error } from '@sveltejs/kit';
import { MADE_FORMATS, madeText, type Part } from '$lib/download/formats.ts';
import { wholeGeoJson } from '$lib/download/geojson.ts';
import { UNPLACED, type Story } from '$lib/story/story.ts';
import { geoRoot, readStoryFolder } from '../../make/stories.ts';
import { readStories } from '../stories.server.ts';
import { refuse } from '../refuse.ts';

/* The files that a reader can take away, answered at prerender. */

export const FORMATS = ['geojson', ...MADE_FORMATS] as const;
const TYPES: Readonly<Record<(typeof FORMATS)[number], string>> = {
	geojson: 'application/geo+json',
	csv: 'text/csv; charset=utf-8',
	kml: 'application/vnd.google-earth.kml+xml',
	jsonld: 'application/ld+json'
};

export async function allStories(): Promise<readonly Story[]> {
	const stories = await readStories();
	return stories.ok ? stories.value : refuse(stories.problems);
}

/** The files of layers that a story has: its layers, and its events without a place. */
export function layerNames(story: Story): readonly string[] {
	const unplaced = story.events.some(({ layer }) => layer === UNPLACED) ? [UNPLACED] : [];
	return [...story.layers.map(({ id }) => id), ...unplaced];
}

/** The file of a layer, or of the whole story where `layer` is null. */
export async function download(
	id: string,
	layer: string | null,
	format: string
): Promise<Response> {
	const story = (await allStories()).find((one) => one.id === id);
	const known = FORMATS.find((one) => one === format);
	if (!story || !known || (layer !== null && !layerNames(story).includes(layer))) {
		error(404, 'There is no such file.');
	}
	const headers = { 'Content-Type': TYPES[known] };
	if (known !== 'geojson')
		return new Response(madeText(story, partOf(story, layer), known), { headers });
	const files = await geoJsonFiles(story);
	if (layer === null) return new Response(wholeGeoJson(story, textsOf(files)), { headers });
	return new Response(files.get(`${layer}.geojson`), { headers });
}

function partOf(story: Story, layer: string | null): Part {
	if (layer === null) return story;
	return {
		layers: story.layers.filter(({ id }) => id === layer),
		events: story.events.filter((event) => event.layer === layer)
	};
}

/** The bytes on disk, in the order of the layers. */
async function geoJsonFiles(story: Story): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
	const { files } = await readStoryFolder(geoRoot(), story.id);
	return new Map(
		layerNames(story).map((layer) => {
			const name = `${layer}.geojson`;
			return [name, new Uint8Array(files.get(name) ?? [])];
		})
	);
}

function textsOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
	return new Map([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}
