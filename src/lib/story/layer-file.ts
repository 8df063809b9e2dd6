import { bboxOf, sameBbox, type Bbox } from './bbox.ts';
import { isObject, readFeature, type ReadFeature } from './feature.ts';
import { readJson } from './json.ts';
import { LIMITS } from './limits.ts';
import type { Complain } from './problem.ts';
import { readShape } from './schema-problems.ts';
import { layerSchema, type LayerMember } from './schema.ts';
import { UNPLACED } from './story.ts';
import { nearestWord, numberWords, shown } from './wording.ts';

/** A layer's file, as far as it could be read. */
export interface LayerFile {
	/** The file's name without ".geojson". */
	readonly name: string;
	readonly complain: Complain;
	readonly layer: LayerMember | null;
	/** The layer's rows are elsewhere; true also where what is said of them could not be read. */
	readonly hasData: boolean;
	readonly features: readonly ReadFeature[];
	/** What the file gives for it; undefined for nothing. */
	readonly statedBbox: unknown;
	/** Computed from the geometries; null where there are none. */
	readonly bbox: Bbox | null;
}

const MEMBERS = ['type', 'bbox', 'layer', 'features'];

/** RFC 7946: a FeatureCollection. Null, after a complaint, where there are no features to read. */
export function readLayerFile(
	text: string,
	{ name, complain }: { readonly name: string; readonly complain: Complain }
): LayerFile | null {
	const json = readJson(text, complain);
	if (json === undefined) return null;
	if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
		complain(
			null,
			`The file holds ${isObject(json) ? `the type ${shown(json.type)}` : shown(json)} and is not an RFC 7946 FeatureCollection.`,
			'Write { "type": "FeatureCollection", "bbox": […], "layer": {…}, "features": […] }.'
		);
		return null;
	}
	checkMembers(json, complain);
	checkCount(json.features.length, complain);
	const features = json.features
		.slice(0, LIMITS.features)
		.map((feature: unknown, index) => readFeature(feature, index + 1, complain));
	const layer = readLayerMember(json.layer, { name, complain });
	const bbox = bboxOf(features.flatMap(({ located }) => (located ? [located.geometry] : [])));
	const hasData = isObject(json.layer) && json.layer.data !== undefined;
	return { name, complain, layer, hasData, features, statedBbox: json.bbox, bbox };
}

type Members = Readonly<Record<string, unknown>>;

function checkMembers(json: Members, complain: Complain): void {
	for (const member of Object.keys(json).filter((name) => !MEMBERS.includes(name))) {
		if (member === 'crs') {
			complain(
				null,
				'The file has a "crs", which RFC 7946 has done away with: GeoJSON is WGS84.',
				'Take it out; if it names another system than WGS84, convert the coordinates first.'
			);
			continue;
		}
		const nearest = nearestWord(member, MEMBERS);
		const fix = nearest ? `Did you mean "${nearest}"?` : 'Take it out.';
		complain(
			null,
			`The file has the member ${shown(member)}, which is not known here.`,
			`${fix} Known here: ${MEMBERS.join(', ')}.`
		);
	}
}

function checkCount(count: number, complain: Complain): void {
	if (count <= LIMITS.features) return;
	complain(
		null,
		`The file has ${numberWords(count)} features; the limit is ${numberWords(LIMITS.features)}.`,
		'Split it into layers, or leave some out.'
	);
}

/** The unplaced events need no layer's names, since they are not one. */
function readLayerMember(
	value: unknown,
	{ name, complain }: { readonly name: string; readonly complain: Complain }
): LayerMember | null {
	if (value === undefined && name === UNPLACED) return null;
	if (isObject(value)) return readShape(layerSchema, value, { at: 'layer', complain });
	complain(
		null,
		`The member "layer" is ${value === undefined ? 'missing' : shown(value)}.`,
		'Add "layer": { "title": "…", "names": { "en": "…", "ar": "…", "ru": "…" } }.'
	);
	return null;
}

/** RFC 7946 5. Only for a file whose geometries are right: a wrong one would make the right box look wrong. */
export function checkBbox({ hasData, statedBbox, bbox, complain }: LayerFile): void {
	if (hasData) {
		if (boxOfData(statedBbox) === null)
			complain(
				null,
				`The bbox is ${shown(statedBbox)}, which is no box.`,
				'Write [west, south, east, north] round all rows of the layer.'
			);
		return;
	}
	const fix = bbox
		? `Write "bbox": ${shown(bbox)} (west, south, east, north).`
		: 'Take it out, since nothing in the file has a place.';
	if (statedBbox === undefined) {
		if (bbox) complain(null, 'The member "bbox" is missing.', fix);
	} else if (!bbox || !isBbox(statedBbox) || !sameBbox(statedBbox, bbox)) {
		const what = `The bbox is ${shown(statedBbox)}, which is not the box around the file’s geometries.`;
		complain(null, what, fix);
	}
}

/** The box of a layer whose rows are elsewhere, as its file states it; null where it states none. */
export function boxOfData(stated: unknown): Bbox | null {
	return isBbox(stated) ? stated : null;
}

function isBbox(value: unknown): value is Bbox {
	return (
		Array.isArray(value) && value.length === 4 && value.every((degrees) => Number.isFinite(degrees))
	);
}
