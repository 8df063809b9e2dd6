import type { ContestantName } from '../contestants.ts';
import type { Visit } from '../visit.ts';
import { MEASURES, type MeasureId } from './measures.ts';

/** The opening view of the story, on a desk or on a slow phone, or so many events in the wide view. */
export type Scene = 'opening' | 'phone' | number;

export interface Spread {
	readonly median: number;
	readonly min: number;
	readonly max: number;
}

export type Spreads = Readonly<Partial<Record<MeasureId, Spread>>>;

/** Of one page in one scene. */
export interface Cell {
	/** How many count. */
	readonly visits: number;
	/** What could not be measured is not among them. */
	readonly spreads: Spreads;
	/** Why that is; null: all was measured. */
	readonly failed: string | null;
}

export interface SceneResult {
	readonly scene: Scene;
	readonly cells: Readonly<Partial<Record<ContestantName, Cell>>>;
}

export interface Results {
	/** ISO 8601, UTC. */
	readonly date: string;
	readonly machine: string;
	readonly browser: string;
	readonly rounds: number;
	readonly limitSeconds: number;
	readonly scenes: readonly SceneResult[];
}

export function titleOfScene(scene: Scene): string {
	if (scene === 'opening') return 'The story as it opens';
	if (scene === 'phone') return 'The story as it opens on a slow phone';
	return `${scene.toLocaleString('en')} events, in a wide view`;
}

/** Medians with their least and greatest, of visits to one page. */
export function spreadsOf(visits: readonly Visit[]): Spreads {
	return Object.fromEntries(
		MEASURES.flatMap(({ id, of }) => {
			const values = visits.map(of).filter((value) => value !== null);
			return values.length === 0 ? [] : [[id, spreadOf(values)] as const];
		})
	);
}

export function spreadOf(values: readonly number[]): Spread {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = (sorted.length - 1) / 2;
	const median = ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
	return { median, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}

/** The median of one measure; null: there is none. */
export function medianOf(
	{ scenes }: Pick<Results, 'scenes'>,
	scene: Scene,
	name: ContestantName,
	id: MeasureId
): number | null {
	const cell = scenes.find((one) => one.scene === scene)?.cells[name];
	return cell?.spreads[id]?.median ?? null;
}
