import { LIMIT, type ContestantName } from '../contestants.ts';
import { STORY_ALONE } from '../sizes.ts';
import type { MeasureId } from './measures.ts';
import { medianOf, type Results, type Scene } from './results.ts';
import { aligned, numberText } from './table.ts';

/* What Dateline may cost at most, beside what was measured. */

export interface Budget {
	readonly what: string;
	/** At most. */
	readonly most: number;
	/** With its leading space: " ms"; " ×" is a ratio. */
	readonly unit: string;
	readonly measured: number;
}

/** Before it is known whether it was measured. */
type Row = Omit<Budget, 'measured'> & { readonly measured: number | null };

const MANY = 1_000_000;

/** The budgets for which this run has the figures. */
export function budgetsOf(results: Results): readonly Budget[] {
	const of = (scene: Scene, id: MeasureId, name: ContestantName = 'dateline') =>
		medianOf(results, scene, name, id);
	const toStock = (scene: Scene, id: MeasureId) => over(of(scene, id), of(scene, id, LIMIT));
	const grown = (id: MeasureId) => over(of(MANY, id), of(STORY_ALONE, id));
	const onPhone = (id: MeasureId) => of('phone', id);
	return [
		row('phone: text painted', onPhone('firstPaint'), 1_500, ' ms'),
		row('phone: layout shift in all', onPhone('layoutShift'), 0.02, ''),
		row('phone: live map drawn (aim 4,000 ms)', onPhone('mapIdle'), 5_500, ' ms'),
		row('phone: bytes', onPhone('bytesToMap'), 540, ' kB'),
		row('desk: map idle, to stock', toStock('opening', 'mapIdle'), 1.25, ' ×'),
		...[STORY_ALONE, 10_000].map((size) =>
			row(`pan: main thread, to stock, ${events(size)}`, toStock(size, 'panMain'), 1.2, ' ×')
		),
		...[STORY_ALONE, MANY].flatMap((size) => [
			row(`toggle: shown within, ${events(size)}`, of(size, 'toggleFrames'), 3, ' frames'),
			row(`toggle: main thread, ${events(size)}`, of(size, 'toggleMain'), 100, ' ms'),
			row(`click to popup, ${events(size)}`, of(size, 'popup'), 100, ' ms')
		]),
		row('map idle, a million to 19', grown('mapIdle'), 3, ' ×'),
		row('memory, a million to 19', grown('heap'), 2, ' ×')
	].flatMap(({ measured, ...budget }) => (measured === null ? [] : { ...budget, measured }));
}

const row = (what: string, measured: number | null, most: number, unit: string): Row => ({
	what,
	measured,
	most,
	unit
});

const events = (size: number): string => `${size.toLocaleString('en')} events`;

const over = (one: number | null, other: number | null): number | null =>
	one === null || other === null || other === 0 ? null : one / other;

export function budgetsText(budgets: readonly Budget[]): string {
	const rows = budgets.map(({ what, measured, most, unit }) => [
		what,
		`${unit === ' ×' ? measured.toFixed(2) : numberText(measured)}${unit}`,
		`${numberText(most)}${unit}`,
		measured <= most ? 'yes' : 'NO'
	]);
	return aligned([['what', 'measured', 'budget', 'met'], ...rows]).join('\n');
}
