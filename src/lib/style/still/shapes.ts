import type { LayerId } from '../../story/story.ts';
import { GROUND, layerColour, type Ground, type Theme } from '../palette.ts';

/*
 * A still map as data: shapes in the order in which they are painted. Whoever shows it turns the
 * names of colours into custom properties (on a page, which has a theme) or into values (a picture).
 */

export type Colour = keyof Ground | `layer-${number}`;

export interface PathShape {
	readonly kind: 'path';
	/** SVG path data, in units of the still map. */
	readonly d: string;
	readonly fill?: Colour;
	/** The fill is a hatch in this colour. */
	readonly hatch?: Colour;
	readonly fillOpacity?: number;
	readonly stroke?: Colour;
	readonly strokeWidth?: number;
	/** Dash and gap, in units of the still map. */
	readonly dash?: readonly number[];
	readonly opacity?: number;
}

export interface TextShape {
	readonly kind: 'text';
	readonly text: string;
	readonly x: number;
	/** The base line. */
	readonly y: number;
	readonly size: number;
	readonly colour: Colour;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly face: 'sans' | 'serif';
	readonly weight?: 400 | 600;
	readonly italic?: boolean;
	/** Between letters. */
	readonly spacing?: number;
	/** Round the letters, so that lines stop short of them. */
	readonly halo?: Colour;
}

export type Shape = PathShape | TextShape;

/** What is shown or hidden together; `layer` null: always there. */
export interface ShapeGroup {
	readonly layer: LayerId | null;
	readonly shapes: readonly Shape[];
}

export interface StillMap {
	readonly width: number;
	readonly height: number;
	/** Free on each side of what it shows, in its units. */
	readonly margin: number;
	readonly groups: readonly ShapeGroup[];
	/** What it shows, in a sentence or a few: the text alternative. */
	readonly description: string;
}

/** As a custom property of the page: `var(--ink-soft)`. */
export function cssColour(colour: Colour): string {
	return `var(--${colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;
}

/** As a value, `#rrggbb`. */
export function plainColour(colour: Colour, theme: Theme): string {
	const slot = /^layer-(\d+)$/.exec(colour)?.[1];
	return slot === undefined
		? GROUND[theme][colour as keyof Ground]
		: layerColour(theme, Number(slot));
}

/** The colours in which a still map is hatched, each once. */
export function hatchesOf(map: StillMap): readonly Colour[] {
	const shapes = map.groups.flatMap((group) => group.shapes);
	return [...new Set(shapes.flatMap((shape) => (shape.kind === 'path' && shape.hatch) || []))];
}

/** The hatch is a tile of this side with a line across. */
export const HATCH_SIDE = 7;

/** How wide a text comes out, in units: a letter is on average half as wide as the type is high. */
export function textWidth(text: string, size: number, spacing = 0): number {
	return text.length * (size * 0.52 + spacing);
}
