import type { MercatorPoint } from '../../story/mercator.ts';
import { CONTESTED_FORMS, FORM_DASHES } from '../contested.ts';
import type { Box, Frame } from './frame.ts';
import { pathData } from './path-data.ts';
import type { PathShape } from './shapes.ts';

/** A feature of the basemap's tiles, each line, ring or point in it on the world's square. */
export interface GroundPiece {
	readonly layer: string;
	readonly properties: Readonly<Record<string, string | number | boolean>>;
	readonly lines: readonly (readonly MercatorPoint[])[];
	/** The tile that it comes from; beyond its edges the next tile says the same again. */
	readonly tile: { readonly x: number; readonly y: number; readonly side: number };
}

type Test = (properties: GroundPiece['properties']) => boolean;

/** Land, water and borders, from below, as lib/style/layers draws them on the live map. */
export function groundShapes(frame: Frame, ground: readonly GroundPiece[]): readonly PathShape[] {
	const [left, top, right, bottom] = frame.drawn;
	const sheet = `M${left},${top}H${right}V${bottom}H${left}Z`;
	const shapes: PathShape[] = [
		{ kind: 'path', d: sheet, fill: 'sea' },
		{ kind: 'path', d: areas(frame, ground, 'land'), fill: 'land' },
		{ kind: 'path', d: builtUp(frame, ground), fill: 'urban' },
		{ kind: 'path', d: areas(frame, ground, 'water'), fill: 'sea' },
		...riverShapes(frame, ground),
		line(frame, ground, isProvince, { stroke: 'borderSoft', strokeWidth: 0.8 }),
		line(frame, ground, isAgreed, { stroke: 'border', strokeWidth: 1.1 }),
		...CONTESTED_FORMS.map((form) =>
			line(frame, ground, (it) => it.status === 'contested' && it.form === form, {
				stroke: 'border',
				strokeWidth: 1.1,
				dash: FORM_DASHES[form].map((part) => part * 1.1)
			})
		)
	];
	return shapes.filter(({ d }) => d !== '');
}

const isProvince: Test = ({ level }) => level === 1;
const isAgreed: Test = ({ level, status }) => level === 0 && status === 'agreed';

/** Rank 0 is the broadest river, 12 the least brook: lib/style/layers/water.ts. */
const RIVERS = [
	{ from: 0, to: 5, strokeWidth: 1.2 },
	{ from: 6, to: 9, strokeWidth: 0.8 }
] as const;

function riverShapes(frame: Frame, ground: readonly GroundPiece[]): readonly PathShape[] {
	return RIVERS.map(({ from, to, strokeWidth }) => {
		const pieces = ground.filter(({ layer, properties: { rank } }) => {
			return layer === 'river' && Number(rank) >= from && Number(rank) <= to;
		});
		return drawn(frame, pieces, { stroke: 'river', strokeWidth });
	});
}

function line(
	frame: Frame,
	ground: readonly GroundPiece[],
	test: Test,
	look: Omit<PathShape, 'kind' | 'd'>
): PathShape {
	const pieces = ground.filter((piece) => piece.layer === 'boundary' && test(piece.properties));
	return drawn(frame, pieces, look);
}

/** Each piece cut at its tile's edges: dashes that are drawn twice would fill each other's gaps. */
function drawn(
	frame: Frame,
	pieces: readonly GroundPiece[],
	look: Omit<PathShape, 'kind' | 'd'>
): PathShape {
	const d = pieces.map((piece) =>
		pathData('MultiLineString', linesOf(frame, piece), {
			box: within(frame, piece),
			grain: 'ground'
		})
	);
	return { kind: 'path', d: d.join(''), ...look };
}

/** The source is drawn for 1:50 million: larger than this its corners are no town's. */
const LAST_URBAN_ZOOM = 7.9;

function builtUp(frame: Frame, ground: readonly GroundPiece[]): string {
	return frame.zoom > LAST_URBAN_ZOOM ? '' : areas(frame, ground, 'urban');
}

function areas(frame: Frame, ground: readonly GroundPiece[], layer: string): string {
	const how = { box: frame.drawn, grain: 'ground' } as const;
	return ground
		.filter((piece) => piece.layer === layer)
		.map((piece) => pathData('MultiPolygon', linesOf(frame, piece), how))
		.join('');
}

function linesOf(frame: Frame, { lines }: GroundPiece): readonly [number, number][][] {
	return lines.map((points) => points.map((point) => frame.place(point)));
}

/** What of the tile is drawn. */
export function within(frame: Frame, { tile }: Pick<GroundPiece, 'tile'>): Box {
	const [left, top] = frame.place(tile);
	const [right, bottom] = frame.place({ x: tile.x + tile.side, y: tile.y + tile.side });
	const [w, n, e, s] = frame.drawn;
	return [Math.max(left, w), Math.max(top, n), Math.min(right, e), Math.min(bottom, s)];
}
