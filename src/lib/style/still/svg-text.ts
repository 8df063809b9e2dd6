import type { Theme } from '../palette.ts';
import {
	hatchesOf,
	HATCH_SIDE,
	plainColour,
	type Colour,
	type PathShape,
	type Shape,
	type StillMap,
	type TextShape
} from './shapes.ts';

/** The families in which a picture's text is set. */
export const FACES = { sans: 'IBM Plex Sans', serif: 'Source Serif 4' } as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text, its attributes and content made safe; an attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
	return `<${name}${written.join('')}>${content}</${name}>`;
}

/** Text as the content of an element or attribute. XML has no place for control characters. */
export function escaped(text: string): string {
	return text
		.replace(/[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu, ' ')
		.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** A still map as the content of an <svg>, in the colours of a theme. */
export function svgContent(map: StillMap, theme: Theme): string {
	const patterns = hatchesOf(map).map((colour) => hatch(colour, theme));
	const shapes = map.groups.flatMap((group) => group.shapes.map((shape) => svgShape(shape, theme)));
	return element('defs', {}, patterns.join('')) + shapes.join('');
}

export function svgShape(shape: Shape, theme: Theme): string {
	return shape.kind === 'path' ? path(shape, theme) : text(shape, theme);
}

function hatch(colour: Colour, theme: Theme): string {
	const stroke = plainColour(colour, theme);
	return element(
		'pattern',
		{
			id: colour,
			width: HATCH_SIDE,
			height: HATCH_SIDE,
			patternUnits: 'userSpaceOnUse',
			patternTransform: 'rotate(45)'
		},
		element('path', { d: `M0,0V${HATCH_SIDE}`, stroke, 'stroke-width': 1.6 })
	);
}

function path(shape: PathShape, theme: Theme): string {
	const { fill, hatch: hatched, stroke } = shape;
	const plain = fill === undefined ? 'none' : plainColour(fill, theme);
	return element('path', {
		d: shape.d,
		fill: hatched === undefined ? plain : `url(#${hatched})`,
		'fill-opacity': shape.fillOpacity,
		stroke: stroke && plainColour(stroke, theme),
		'stroke-width': shape.strokeWidth,
		'stroke-dasharray': shape.dash?.join(' '),
		'stroke-linejoin': 'round',
		opacity: shape.opacity
	});
}

function text(shape: TextShape, theme: Theme): string {
	const attributes = {
		x: shape.x,
		y: shape.y,
		'font-family': FACES[shape.face],
		'font-size': shape.size,
		'font-weight': shape.weight,
		'font-style': shape.italic ? 'italic' : undefined,
		'letter-spacing': shape.spacing,
		'text-anchor': shape.anchor,
		fill: plainColour(shape.colour, theme)
	};
	const letters = element('text', attributes, escaped(shape.text));
	if (shape.halo === undefined) return letters;
	// Two texts, for a renderer that knows no paint-order.
	const stroke = plainColour(shape.halo, theme);
	const halo = { ...attributes, stroke, 'stroke-width': 2.5, 'stroke-linejoin': 'round' };
	return element('text', halo, escaped(shape.text)) + letters;
}
