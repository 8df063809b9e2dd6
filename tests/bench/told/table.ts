import { CONTESTANTS, LIMIT, type ContestantName } from '../contestants.ts';
import { MEASURES, type Measure } from './measures.ts';
import { titleOfScene, type Cell, type Results, type SceneResult, type Spread } from './results.ts';

/* The results on the screen: a table for each scene, a row for each measure, a column for each page. */

export function tableText({ scenes, rounds }: Results): string {
	return scenes.map((scene) => sceneText(scene, rounds)).join('\n\n');
}

function sceneText({ scene, cells }: SceneResult, rounds: number): string {
	const names = Object.keys(cells) as ContestantName[];
	const head = ['median (least–most) ×stock', ...names.map((name) => CONTESTANTS[name].title)];
	const rows = MEASURES.map((measure) => [
		`${measure.label}${measure.unit && `, ${measure.unit}`}`,
		...names.map((name) => cellText(measure, cells[name], cells[LIMIT]))
	]).filter(([, ...values]) => values.some((value) => value !== ''));
	const notes = names.flatMap((name) => {
		const { failed, visits } = cells[name] ?? { failed: null, visits: rounds };
		const fewer = visits > 0 && visits < rounds ? [`${visits} visits, as each is long`] : [];
		const told = [...(failed === null ? [] : [failed]), ...fewer];
		return told.length === 0 ? [] : [`${CONTESTANTS[name].title}: ${told.join('; ')}.`];
	});
	return [`== ${titleOfScene(scene)}`, ...aligned([head, ...rows]), ...notes].join('\n');
}

function cellText(measure: Measure, cell: Cell | undefined, limit: Cell | undefined): string {
	const spread = spreadOf(measure, cell);
	if (spread === null) return '';
	const stock = cell === limit ? null : spreadOf(measure, limit);
	const ratio = stock && stock.median > 0 ? ` ×${(spread.median / stock.median).toFixed(2)}` : '';
	const [median, min, max] = [spread.median, spread.min, spread.max].map(numberText);
	return `${median}${min === max ? '' : ` (${min}–${max})`}${ratio}`;
}

const spreadOf = ({ id }: Measure, cell: Cell | undefined): Spread | null =>
	cell?.spreads[id] ?? null;

/** Two figures or more: small numbers have them behind the point. */
export const numberText = (value: number): string =>
	value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 3 : value < 20 ? 1 : 0 });

/** Columns side by side, the first to the left, numbers to the right. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, at) =>
		Math.max(...rows.map((row) => row[at]?.length ?? 0))
	);
	return rows.map((row) =>
		row
			.map((word, at) => (at === 0 ? word.padEnd(widths[at] ?? 0) : word.padStart(widths[at] ?? 0)))
			.join('   ')
			.trimEnd()
	);
}
