import type { Position } from 'geojson';
import type { Extent } from '../../story/extent.ts';
import { positionOf } from '../../story/mercator.ts';
import { polygonsOf } from '../../story/geometry.ts';
import type { LayerId, Story, StoryEvent } from '../../story/story.ts';
import { distanceWords } from '../../event/words.ts';
import { distance } from '@turf/distance';
import { areasOf, type DrawnArea } from '../areas-of.ts';
import { TINT } from '../palette.ts';
import { Frame, type FrameSize } from './frame.ts';
import { groundShapes, type GroundPiece } from './ground.ts';
import { labelShapes } from './labels.ts';
import { marksOf } from './marks.ts';
import type { StillMark } from './still-mark.ts';
import { pathData } from './path-data.ts';
import type { Naming } from './area-names.ts';
import { nameShapes } from './names.ts';
import { Room } from './room.ts';
import type { Shape, StillMap } from './shapes.ts';
import { descriptionOf, type Telling } from './telling.ts';

export interface StillMapChoice {
	readonly story: Pick<Story, 'layers' | 'events'>;
	/** Those that get a mark; their layers' areas are drawn. */
	readonly events: readonly StoryEvent[];
	readonly telling: Telling;
	readonly extent: Extent;
	readonly size: FrameSize;
	readonly naming: Naming;
	/** Of the tiles that the frame touches. */
	readonly groundOf: (frame: Frame) => readonly GroundPiece[];
}

/** The map as it stands still: the same areas, colours and kinds of marks as the live one. */
export function stillMap(choice: StillMapChoice): StillMap {
	const { story, events, telling, extent, size, naming, groundOf } = choice;
	const frame = new Frame(extent, size);
	const ground = groundOf(frame);
	const layers = story.layers.filter(({ id }) => events.some(({ layer }) => layer === id));
	const areas = areasOf({ layers: story.layers, events });
	const marks = marksOf(frame, story, { events, telling });
	const room = new Room([4, 4, frame.width - 4, frame.height - 4]);
	const scale = scaleShapes(frame);
	for (const { box } of marks) room.take(box);
	room.take(scale.box);
	const labels = layers.map(({ id }) => labelShapes(room, at(marks, id)));
	const own = new Set(story.layers.map((layer) => layer.names.en));
	const names = nameShapes(frame, { ground, room, own, naming });
	const group = (layer: LayerId | null, shapes: readonly Shape[]) => ({ layer, shapes });
	return {
		width: frame.width,
		height: frame.height,
		margin: frame.margin,
		groups: [
			group(null, groundShapes(frame, ground)),
			...layers.map(({ id }) =>
				group(
					id,
					areas.filter(({ layer }) => layer === id).flatMap((area) => areaShapes(frame, area))
				)
			),
			group(null, [...names, ...scale.shapes]),
			...layers.map(({ id }, index) =>
				group(id, [...(labels[index] ?? []), ...at(marks, id).flatMap((mark) => mark.shapes)])
			)
		],
		description: descriptionOf(marks, telling)
	};
}

function at(marks: readonly StillMark[], layer: LayerId): readonly StillMark[] {
	return marks.filter((mark) => mark.layer === layer);
}

function areaShapes(frame: Frame, { slot, form, geometry }: DrawnArea): readonly Shape[] {
	const rings = polygonsOf(geometry).flat();
	const lines = rings.map((ring) => ring.map((position: Position) => frame.of(position)));
	// A little beyond what is seen, so that no line is drawn along the edge.
	const [left, top, right, bottom] = frame.drawn;
	const box = [left - 4, top - 4, right + 4, bottom + 4] as const;
	const d = pathData('MultiPolygon', lines, { box, grain: 'area' });
	if (d === '') return [];
	const colour = `layer-${slot}` as const;
	switch (form) {
		case 'ring':
			return [{ kind: 'path', d, stroke: colour, strokeWidth: 1.5, dash: [4, 3] }];
		case 'zone':
			return [
				{ kind: 'path', d, fill: colour, fillOpacity: TINT / 2 },
				{ kind: 'path', d, hatch: colour, stroke: colour, strokeWidth: 1.3 }
			];
		case 'area':
			return [
				{ kind: 'path', d, fill: colour, fillOpacity: TINT, stroke: colour, strokeWidth: 1.3 }
			];
		case 'outline':
			return [
				{ kind: 'path', d, fill: colour, fillOpacity: TINT / 2 },
				{ kind: 'path', d, stroke: colour, strokeWidth: 1.3, opacity: 0.45 }
			];
	}
}

/** Whole steps of a scale bar, metres. */
const STEPS = [1, 2, 5].flatMap((step) => [2, 3, 4, 5, 6].map((power) => step * 10 ** power));

/** A bar for the middle's latitude, at most a fifth of the frame long, in the lower right. */
function scaleShapes(frame: Frame): {
	readonly shapes: readonly Shape[];
	readonly box: readonly [number, number, number, number];
} {
	const { x, y } = frame.centre;
	const side = 50 / frame.world;
	const metres =
		distance(positionOf({ x: x - side, y }), positionOf({ x: x + side, y }), { units: 'meters' }) /
		100;
	const longest = (frame.width / 5) * metres;
	const step = Math.max(...STEPS.filter((one) => one <= longest), STEPS[0] ?? 100);
	const long = Math.round((step / metres) * 10) / 10;
	const [right, bottom] = [frame.width - 16, frame.height - 14];
	const left = right - long;
	return {
		box: [left - 6, bottom - 26, right + 6, bottom + 6],
		shapes: [
			{
				kind: 'path',
				d: `M${left.toFixed(1)},${bottom - 6}v6h${long}v-6`,
				stroke: 'inkSoft',
				strokeWidth: 1.2
			},
			{
				kind: 'text',
				text: distanceWords(step),
				x: Math.round(left + long / 2),
				y: bottom - 8,
				size: 13,
				colour: 'inkSoft',
				anchor: 'middle',
				face: 'sans',
				halo: 'halo'
			}
		]
	};
}
