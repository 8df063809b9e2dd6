import type { LayerSpecification, Map as MapLibreMap, StyleLayer } from 'maplibre-gl';
import { askPrograms, type Wanted } from './ask-programs.ts';

/*
 * MapLibre has the graphics make each program when it first draws with it, hence when all is drawn that was asked for
 * before. With tiles that come one by one the page would wait again and again, and its worker for the page. Which
 * programs there will be, the style says: they are asked for all at once, while the worker is still being started.
 *
 * What makes them is not public: a test holds that they are made ahead, and few in vain (tests/browser/opening-work.test.ts).
 */

/** Which values come with each feature and which are one for the layer, as MapLibre has it: each case is a program. */
type Configuration = Wanted['programConfiguration'];

type Program = Pick<Wanted, 'name' | 'programConfiguration'>;
type Variant = Omit<Wanted, keyof Program>;

/** No layer's own: it keeps what a tile has within the tile. */
const CLIPPING: Program = { name: 'clippingMask', programConfiguration: null };

/** Has the programs of all layers that the view can show made after the map's first frame. Ends when they are. */
export async function makeProgramsAhead(
	map: MapLibreMap,
	layers: readonly LayerSpecification[]
): Promise<void> {
	// In its first frame the layers get their values at the zoom, and the style its projection.
	await map.once('render');
	const { projection } = map.style;
	const { programCache, context } = map.painter;
	if (!projection || context.gl.isContextLost()) return;
	const { shaderVariantName: name, shaderDefine: define, shaderPreludeCode: prelude } = projection;
	const variant: Variant = {
		projectionShaderVariant: { name, define, prelude },
		showOverdrawInspector: false,
		useTerrain: false,
		defines: []
	};
	const ofLayers = layers.flatMap((layer) => {
		const drawn = map.style.getLayer(layer.id);
		if (!drawn || drawn.isHidden(map.getZoom())) return [];
		return programsOf(layer, drawn);
	});
	const wanted = [CLIPPING, ...ofLayers].map((program) => ({ ...variant, ...program }));
	const isGone = new AbortController();
	map.once('remove', () => isGone.abort());
	await askPrograms(context.gl, programCache, wanted, isGone.signal);
}

/** The programs that a layer is drawn with. */
function programsOf(layer: LayerSpecification, drawn: StyleLayer): readonly Program[] {
	const { paint = {}, layout = {} } = layer as {
		readonly paint?: Readonly<Record<string, unknown>>;
		readonly layout?: Readonly<Record<string, unknown>>;
	};
	const of = (name: string, part?: 'icon' | 'text'): Program => ({
		name,
		programConfiguration: configurationOf(drawn, part)
	});
	switch (layer.type) {
		case 'fill':
			if ('fill-pattern' in paint) return [of('fillPattern')];
			return paint['fill-antialias'] === false ? [of('fill')] : [of('fill'), of('fillOutline')];
		case 'line':
			return [of('line-dasharray' in paint ? 'lineSDF' : 'line')];
		case 'circle':
			return [of('circle')];
		case 'symbol':
			return [
				...('icon-image' in layout
					? // Pixels have their colours, fields are given one.
						[of('icon-color' in paint ? 'symbolSDF' : 'symbolIcon', 'icon')]
					: []),
				...('text-field' in layout ? [of('symbolSDF', 'text')] : [])
			];
		default:
			return [];
	}
}

/** What of MapLibre's buckets is asked here: symbols have two configurations, others one. */
interface Bucket {
	readonly programConfigurations?: { get(layer: string): Configuration };
	createArrays?(): void;
	readonly icon?: Pick<Bucket, 'programConfigurations'>;
	readonly text?: Pick<Bucket, 'programConfigurations'>;
}
type CreateBucket = NonNullable<StyleLayer['createBucket']>;

/** As the buckets have it that the worker fills: an empty one is made for it. */
function configurationOf(layer: StyleLayer, part?: 'icon' | 'text'): Configuration {
	const parameters = { index: 0, layers: [layer], zoom: 0, pixelRatio: 1, overscaling: 1 };
	const bucket = layer.createBucket?.(parameters as Parameters<CreateBucket>[0]) as Bucket;
	bucket.createArrays?.();
	return (part ? bucket[part] : bucket)?.programConfigurations?.get(layer.id) ?? null;
}
