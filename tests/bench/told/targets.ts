import type { ContestantName } from '../contestants.ts';
import type { MeasureId } from './measures.ts';
import { medianOf, type Results, type Scene } from './results.ts';
import { aligned, numberText } from './table.ts';

/* What the project has set itself, beside what was measured. */

export interface Target {
	readonly work: string;
	readonly target: string;
	readonly measured: string;
	/** Null: not measured in this run. */
	readonly isMet: boolean | null;
}

type Median = (scene: Scene, name: ContestantName, id: MeasureId) => number | null;

/** At most `most` of something, in words. */
interface Bound {
	readonly work: string;
	readonly most: number;
	readonly unit: string;
	readonly value: number | null;
}

const bound = ({ work, most, unit, value }: Bound): Target => ({
	work,
	target: `at most ${most}${unit}`,
	measured: value === null ? 'not measured' : `${numberOf(value, unit)}${unit}`,
	isMet: value === null ? null : value <= most
});

const numberOf = (value: number, unit: string): string =>
	unit.startsWith(' ×') ? value.toFixed(2) : numberText(value);

export function targetsOf(results: Results): readonly Target[] {
	const of: Median = (scene, name, id) => medianOf(results, scene, name, id);
	const sizes = results.scenes.flatMap(({ scene }) => (scene === 'opening' ? [] : scene));
	return [
		...openingTargets(of),
		...sizes.flatMap((size) => useTargets(of, size)),
		...growth(of, sizes)
	];
}

function openingTargets(of: Median): readonly Target[] {
	const dateline = (id: MeasureId) => of('opening', 'dateline', id);
	const toBare = (id: MeasureId) => over(dateline(id), of('opening', 'bare', id));
	const early = under(dateline('firstPaint'), dateline('mapScript'));
	return [
		bound({
			work: 'bytes to readable text',
			most: 60,
			unit: ' kB',
			value: dateline('bytesToText')
		}),
		bound({ work: 'all bytes at idle', most: 1.1, unit: ' × bare', value: toBare('bytesToMap') }),
		{
			work: 'text painted before the map’s script is fetched',
			target: 'yes',
			measured: early === null ? 'not measured' : early ? 'yes' : 'no',
			isMet: early
		},
		bound({
			work: 'text painted',
			most: 0.35,
			unit: ' × its map idle',
			value: over(dateline('firstPaint'), dateline('mapIdle'))
		}),
		bound({ work: 'time to map idle', most: 1.1, unit: ' × bare', value: toBare('mapIdle') })
	];
}

function useTargets(of: Median, size: number): readonly Target[] {
	const toBare = (id: MeasureId) => over(of(size, 'dateline', id), of(size, 'bare', id));
	const events = `${size.toLocaleString('en')} events`;
	return [
		bound({
			work: `pan, main thread, ${events}`,
			most: 1.05,
			unit: ' × bare',
			value: toBare('panMain')
		}),
		bound({ work: `click to popup, ${events}`, most: 1.2, unit: ' × bare', value: toBare('popup') })
	];
}

/** How the largest size stands to the smallest of the run. */
function growth(of: Median, sizes: readonly number[]): readonly Target[] {
	const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
	const grown = (id: MeasureId) => over(of(most, 'dateline', id), of(least, 'dateline', id));
	const many = `${most.toLocaleString('en')} events`;
	const thanFew = ` × that of ${least.toLocaleString('en')}`;
	const few = `toggle to shown, ${least.toLocaleString('en')} events`;
	const toggle = of(most, 'dateline', 'toggleMain');
	return [
		bound({ work: few, most: 3, unit: ' frames', value: of(least, 'dateline', 'toggleFrames') }),
		bound({ work: `toggle, main thread, ${many}`, most: 100, unit: ' ms', value: toggle }),
		bound({ work: `map idle, ${many}`, most: 3, unit: thanFew, value: grown('mapIdle') }),
		bound({ work: `memory, ${many}`, most: 2, unit: thanFew, value: grown('heap') })
	];
}

const over = (one: number | null, other: number | null): number | null =>
	one === null || other === null || other === 0 ? null : one / other;
const under = (one: number | null, other: number | null): boolean | null =>
	one === null || other === null ? null : one < other;

export function targetsText(targets: readonly Target[]): string {
	const rows = targets.map(({ work, target, measured, isMet }) => [
		work,
		target,
		measured,
		isMet === null ? '' : isMet ? 'met' : 'MISSED'
	]);
	return aligned([['Dateline', 'target', 'measured', ''], ...rows]).join('\n');
}
