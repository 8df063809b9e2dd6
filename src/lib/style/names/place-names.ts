import { mercatorOf, positionOf } from '../../story/mercator.ts';
import type { NameLanguage } from '../../story/story.ts';
import { Board } from './board.ts';
import { findPlace, type Place, type Wanted } from './find-place.ts';
import { settingsOf, styleOf, type Measure, type Setting } from './lines.ts';
import type { Area, AreaKind, Outlines } from './outlines.ts';
import { toMercator, type Box, type View } from './view.ts';

export interface PlacedName extends Setting {
	/** Of its area among the outlines. */
	readonly id: string;
	readonly kind: AreaKind;
	/** Of its middle: longitude, latitude. */
	readonly at: readonly [number, number];
	/** The zoom at which it was given its place. */
	readonly zoom: number;
	/** What it takes of the map, CSS pixels. */
	readonly box: Box;
}

/** From so large a share of the free part on, an area's name has to be there. */
export interface LeastShares {
	readonly country: number;
	readonly sea: number;
	readonly governorate: number;
}

export const LEAST: LeastShares = { country: 0.02, sea: 0.05, governorate: 0.02 };
/** On a phone the same share is a smaller part of the hand. */
export const LEAST_ON_PHONE: LeastShares = { country: 0.04, sea: 0.05, governorate: 0.04 };

export interface NamesChoice {
	readonly view: View;
	readonly outlines: Outlines;
	readonly language: NameLanguage;
	/** What lies on the free part and has to be seen: panels, pointers, markers and their words. */
	readonly obstacles: readonly Box[];
	/** Codes of the story's countries: named wherever there is room. */
	readonly countries: ReadonlySet<string>;
	/** English names that the story writes on the map itself. */
	readonly written: ReadonlySet<string>;
	readonly least: LeastShares;
	readonly measure: Measure;
	/** What stood there before: a name that can stay does. */
	readonly previous: readonly PlacedName[];
}

/** The names that the view shows, each whole, in a place of its own, on its own ground. */
export function placeNames(choice: NamesChoice): readonly PlacedName[] {
	const { view, outlines, obstacles } = choice;
	if (view.free.width < 1 || view.free.height < 1) return [];
	const withGovernorates = view.zoom >= GOVERNORATES_FROM;
	const board = new Board(view, outlines, { obstacles, withGovernorates });
	const candidates = dueTogether(
		outlines.flatMap((area, index) => candidateOf(board, choice, { area, index }))
	);
	return bothOrNeither(board, bestRound(board, candidates)).map(({ candidate, place }) =>
		named(view, candidate, place, choice)
	);
}

/** From here on governorates are named. */
const GOVERNORATES_FROM = 6.6;

interface Candidate extends Wanted {
	readonly id: string;
	readonly kind: AreaKind;
	/** Low is placed first. */
	readonly turn: number;
}

function candidateOf(
	board: Board,
	choice: NamesChoice,
	{ area, index }: { readonly area: Area; readonly index: number }
): readonly Candidate[] {
	const { kind, names, id } = area;
	if (kind === 'nobody' || (names.en !== undefined && choice.written.has(names.en))) return [];
	const share = board.shareOf(index);
	const isDue = due(area, share, choice);
	if (!isDue && !isWelcome(area, share, choice.view.zoom)) return [];
	const text = names[choice.language] ?? names.en ?? '';
	const style = styleOf(kind, choice.view.zoom);
	const settings = settingsOf(
		kind === 'country' ? text.toUpperCase() : text,
		style,
		choice.measure
	);
	const before = beforeOf(id, choice);
	return [{ index, area, settings, before, id, kind, isDue, turn: turnOf(area, share, isDue) }];
}

function due({ kind, id, country }: Area, share: number, choice: NamesChoice): boolean {
	switch (kind) {
		case 'country':
			return share >= choice.least.country || (share > 0 && choice.countries.has(id));
		case 'sea':
			return share >= choice.least.sea;
		case 'governorate':
			return share >= choice.least.governorate && choice.countries.has(country ?? '');
		case 'nobody':
			return false;
	}
}

/** Of the countries and seas that fill less, those that a map of this zoom has room for. */
function isWelcome({ kind, rank, isIsland }: Area, share: number, zoom: number): boolean {
	switch (kind) {
		case 'country':
			return isIsland
				? zoom >= Math.min(rank, FIRST_ISLANDS)
				: share > 0 && zoom >= Math.min(rank, LAST_COUNTRIES);
		case 'sea':
			return share > 0 && zoom >= rank;
		case 'governorate':
		case 'nobody':
			return false;
	}
}

/** Small island states lie in wide seas: there is room for their names early. */
const FIRST_ISLANDS = 3;
/** No country waits longer than this. */
const LAST_COUNTRIES = 5;

const KINDS: readonly AreaKind[] = ['country', 'sea', 'governorate'];

/**
 * What is due comes first, of that countries before seas before governorates, and of one kind those with the least room;
 * of the others the greatest.
 */
function turnOf({ kind, rank }: Area, share: number, isDue: boolean): number {
	const order = KINDS.findIndex((each) => each === kind);
	return isDue ? order * 2 + share : 10 + order * 100 + rank - share;
}

/** Two zooms on, the middle is another. */
const HOLDS_FOR = 1;

function beforeOf(id: string, { previous, view }: NamesChoice): Wanted['before'] {
	const name = previous.find((one) => one.id === id);
	if (!name || Math.abs(name.zoom - view.zoom) > HOLDS_FOR) return null;
	return mercatorOf([...name.at]);
}

interface Placed {
	readonly candidate: Candidate;
	readonly place: Place;
}

/** So often names that found no room go before the others. */
const ROUNDS = 6;

/** Names are placed one after the other; what is due and finds no room has the first choice in another round. */
function bestRound(board: Board, candidates: readonly Candidate[]): readonly Placed[] {
	let order = candidates.toSorted((a, b) => a.turn - b.turn || a.index - b.index);
	let best = placedInTurn(board, order);
	let { missing } = best;
	const hopeless = new Set<Candidate>();
	for (let round = 0; round < ROUNDS && best.missing.some((one) => !hopeless.has(one)); round++) {
		board.clear();
		for (const one of missing) if (!findPlace(board, one)) hopeless.add(one);
		const first = missing.filter((one) => !hopeless.has(one));
		order = [...first, ...order.filter((one) => !first.includes(one))];
		const next = placedInTurn(board, order);
		missing = next.missing;
		if (missing.length < best.missing.length) best = next;
	}
	return best.placed;
}

function placedInTurn(
	board: Board,
	candidates: readonly Candidate[]
): { readonly placed: readonly Placed[]; readonly missing: readonly Candidate[] } {
	board.clear();
	const placed: Placed[] = [];
	const missing: Candidate[] = [];
	for (const candidate of candidates) {
		const place = findPlace(board, candidate);
		if (place) {
			board.take(place.box);
			placed.push({ candidate, place });
		} else if (candidate.isDue) missing.push(candidate);
	}
	return { placed, missing };
}

/** Israel and the State of Palestine: where both have ground in view, a map names both or neither. */
const TOGETHER: readonly string[] = ['IL', 'PS'];

function bothOrNeither(board: Board, placed: readonly Placed[]): readonly Placed[] {
	const together = placed.filter(({ candidate }) => TOGETHER.includes(candidate.id));
	if (together.length === 0 || together.length === groundOfBoth(board)) return placed;
	return placed.filter((one) => !together.includes(one));
}

/** How many of them have ground in view. */
function groundOfBoth(board: Board): number {
	return board.outlines.filter(({ id }, index) => TOGETHER.includes(id) && board.extentOf(index))
		.length;
}

/** Where one of them is due, both are. */
function dueTogether(candidates: readonly Candidate[]): readonly Candidate[] {
	const together = candidates.filter(({ id }) => TOGETHER.includes(id));
	if (!together.some(({ isDue }) => isDue)) return candidates;
	return candidates.map((one) =>
		together.includes(one) ? { ...one, isDue: true, turn: one.isDue ? one.turn : 0 } : one
	);
}

function named(view: View, candidate: Candidate, place: Place, choice: NamesChoice): PlacedName {
	const [longitude = 0, latitude = 0] = positionOf(toMercator(view, place.point));
	const before = choice.previous.find(({ id }) => id === candidate.id);
	const stays =
		before &&
		candidate.before &&
		Math.hypot(before.at[0] - longitude, before.at[1] - latitude) < 1e-6;
	return {
		...place.setting,
		id: candidate.id,
		kind: candidate.kind,
		at: stays ? before.at : [longitude, latitude],
		zoom: stays ? before.zoom : view.zoom,
		box: place.box
	};
}
