import type { ContestantName } from '../contestants.ts';
import { NAMES } from '../contestants.ts';
import { GROUND, LAYER_COLOURS } from '../../../src/lib/style/palette.ts';

/* How the chart looks: the map's own paper and ink, Dateline in colour, the others in ink with their own dashes. */

const DASHES: Readonly<Record<ContestantName, string>> = {
	dateline: 'none',
	stock: 'none',
	leaflet: '2 3',
	openlayers: '7 3',
	deck: '8 3 2 3'
};

function colours(theme: 'light' | 'dark'): string {
	const { paper, ink, inkSoft, rule } = GROUND[theme];
	const [blue] = LAYER_COLOURS[theme];
	const lines = NAMES.map((name) => {
		const colour = name === 'dateline' ? blue : name === 'stock' ? ink : inkSoft;
		return `.line.${name}{stroke:${colour};fill:${colour}}.name.${name}{fill:${colour}}`;
	});
	return [
		`.paper{fill:${paper};stroke:${rule}}text{fill:${inkSoft}}.title,.head{fill:${ink}}`,
		`.grid{stroke:${rule}}.lead{stroke:${inkSoft}}`,
		...lines
	].join('');
}

export const CHART_CSS = [
	'text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif}',
	'.title{font-size:16px;font-weight:600}.head{font-weight:600}.small,.tick{font-size:11px}',
	'.end{text-anchor:end}.middle{text-anchor:middle}.grid{fill:none}',
	'.lead{fill:none;stroke-width:.6;opacity:.5}polyline{fill:none;stroke-width:1.6}circle{stroke:none}',
	'.dateline polyline{stroke-width:2.8}.name.dateline,.name.stock{font-weight:600}',
	...NAMES.map((name) => `.${name} polyline{stroke-dasharray:${DASHES[name]}}`),
	colours('light'),
	`@media(prefers-color-scheme:dark){${colours('dark')}}`
].join('');

export const escaped = (words: string): string =>
	words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
