import type { Position } from 'geojson';
import { polygonsOf } from '../../story/geometry.ts';
import { mercatorOf } from '../../story/mercator.ts';
import type { Story } from '../../story/story.ts';
import { isInArea, type Area, type Outlines } from './outlines.ts';

/** What is asked of a row of `geo/world/contested.json`. */
export interface Claimed {
	/** West, south, east, north. */
	readonly region: readonly [number, number, number, number];
	readonly claims: readonly { readonly by: string }[];
}

type Told = Pick<Story, 'layers' | 'events' | 'view'>;

/**
 * Codes of the countries that a story concerns, sorted: where its places and events are, who acts in them, who has
 * ground in its opening view or claims some there.
 */
export function storyCountries(
	story: Told,
	outlines: Outlines,
	contested: readonly Claimed[]
): readonly string[] {
	const countries = outlines.filter(({ kind }) => kind === 'country');
	const spots = spotsOf(story);
	const inView = pointsIn(story.view);
	const least = inView.length * LEAST_OF_VIEW;
	const actors = new Set(story.events.flatMap(({ actors }) => actors.map(({ name }) => name)));
	const claimants = claimantsIn(story.view, contested);
	return countries
		.filter((country) => {
			const name = country.names.en ?? '';
			if (actors.has(name) || spots.some((spot) => isIn(country, spot))) return true;
			const seen = inView.filter((point) => isIn(country, point)).length;
			return seen >= least || (seen > 0 && claimants.has(name));
		})
		.map(({ id }) => id)
		.sort();
}

/** A smaller part of the opening view is a neighbour's corner. */
const LEAST_OF_VIEW = 0.02;

const isIn = (country: Area, position: Position): boolean =>
	isInArea(country, mercatorOf(position));

/** Where events are, and the corners of what is drawn. */
function spotsOf({ layers, events }: Told): readonly Position[] {
	const corners = layers
		.flatMap(({ places }) => places)
		.flatMap(({ geometry }) => polygonsOf(geometry).flat(2));
	return [...corners, ...events.flatMap(({ spot }) => (spot ? [spot] : []))];
}

/** Points spread over a box, so many on each side. */
const FINE = 40;

function pointsIn([west, south, east, north]: Told['view']): readonly Position[] {
	const width = west < east ? east - west : east - west + 360;
	const steps = Array.from({ length: FINE }, (_, index) => (index + 0.5) / FINE);
	return steps.flatMap((down) =>
		steps.map((across) => [west + across * width, south + down * (north - south)])
	);
}

function claimantsIn(view: Told['view'], contested: readonly Claimed[]): ReadonlySet<string> {
	const rows = contested.filter(({ region }) => overlap(view, region));
	return new Set(rows.flatMap(({ claims }) => claims.map(({ by }) => by)));
}

function overlap(view: Told['view'], [west, south, east, north]: Claimed['region']): boolean {
	const [w, s, e, n] = view;
	const isAcross = w > e;
	const across = isAcross ? east >= w || west <= e : east >= w && west <= e;
	return across && north >= s && south <= n;
}
