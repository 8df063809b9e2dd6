import { basePath, edgePaths, MARK_HALF_PX, NOTCH, type MarkPath } from './mark-paths.ts';
import { EDGES, SHAPES, type BaseId, type EdgeId } from './marks.ts';
import { element } from './still/svg-text.ts';

/**
 * The forms of the markers as an SVG that shows nothing: each MarkSymbol of a page uses them. They stand in the
 * document itself (src/hooks.server.ts), so that no script has to take them up.
 */
export function markForms(): string {
	const forms = SHAPES.flatMap((shape) => [
		form(shape, [basePath(shape)]),
		form(`${shape}-core`, [basePath(`${shape}-core`)]),
		...EDGES.map((edge) => form(`${shape}-${edge}`, edgePaths(`${shape}-${edge}`)))
	]);
	// Not display: none, which would take the mask away with it.
	const unseen = { width: 0, height: 0, 'aria-hidden': 'true', style: 'position:absolute' };
	return element('svg', unseen, element('defs', {}, mask() + forms.join('')));
}

function form(id: BaseId | EdgeId, paths: readonly MarkPath[]): string {
	return element('g', { id: `mark-${id}` }, paths.map(path).join(''));
}

function path({ d, strokePx, notched }: MarkPath): string {
	const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': strokePx ?? undefined };
	return element('path', {
		d,
		...(strokePx === null ? { fill: 'currentColor' } : line),
		'stroke-linejoin': 'round',
		mask: notched ? 'url(#mark-notch)' : undefined
	});
}

function mask(): string {
	const half = MARK_HALF_PX;
	const box = { x: -half, y: -half, width: 2 * half, height: 2 * half };
	const cut = element('circle', { cx: NOTCH.x, cy: NOTCH.y, r: NOTCH.radius });
	return element(
		'mask',
		{ id: 'mark-notch', maskUnits: 'userSpaceOnUse', ...box },
		element('rect', { ...box, fill: '#fff' }) + cut
	);
}
