import { settingsOf, styleOf } from '../../../src/lib/style/names/lines.ts';
import { NOBODY, type Area } from '../../../src/lib/style/names/outlines.ts';
import type { NamesChoice, PlacedName } from '../../../src/lib/style/names/place-names.ts';
import type { Box, Point } from '../../../src/lib/style/names/view.ts';
import { groundOf, isLand, mercator, pointsIn, type Ground } from './ground.ts';

/* What is wrong with the names of a view, in words; nothing is known here of how they were placed. */

/** So far, CSS pixels, may the coarse cells of the code lie from the outlines. */
const COARSE = 3;

export function faultsOf(choice: NamesChoice, names: readonly PlacedName[]): readonly string[] {
	const ground = groundOf(choice.view, choice.outlines);
	return [
		...names.flatMap((name) => faultsOfName(choice, ground, name)),
		...overlaps(names),
		...unevenPair(choice, ground, names),
		...missing(choice, ground, names)
	];
}

function faultsOfName(choice: NamesChoice, ground: Ground, name: PlacedName): readonly string[] {
	const { box, text } = name;
	const { free } = choice.view;
	const area = choice.outlines.find(({ id, kind }) => id === name.id && kind === name.kind);
	if (!area) return [`${text} is the name of nothing`];
	const faults: string[] = [];
	const words = text.replaceAll('\n', ' ').toLowerCase();
	const own = (area.names[choice.language] ?? area.names.en ?? '').toLowerCase();
	if (words !== own) faults.push(`${text} is not what ${area.id} is called`);
	if (!isInside(box, free)) faults.push(`${text} runs out of the free part`);
	if (choice.obstacles.some((other) => touches(box, other))) faults.push(`${text} is covered`);
	const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
	if (isBesideIsland(choice, area, box)) return faults;
	const owner = area.kind === 'governorate' ? ground.governorateAt : ground.at;
	if (!around(middle, COARSE).some((point) => owner(point) === area))
		faults.push(`${text} is anchored on ${owner(middle)?.id ?? 'nothing'}`);
	const share = shareOf(box, (point) => isOthers(ground, area, point));
	if (share > 1 / 3 + 0.02) faults.push(`${text} lies to ${share.toFixed(2)} on others' ground`);
	return faults;
}

function isOthers(ground: Ground, area: Area, point: Point): boolean {
	const there = ground.at(point);
	switch (area.kind) {
		case 'country':
			return isLand(there) && there !== area;
		case 'sea':
			return there !== null && there !== area;
		case 'governorate':
			return isLand(there) && ground.governorateAt(point) !== area;
		case NOBODY:
			return true;
	}
}

/** The name of an island state may stand at its shore, on a sea that is nobody's. */
function isBesideIsland({ view }: NamesChoice, area: Area, box: Box): boolean {
	if (!area.isIsland) return false;
	const reach = 8;
	const [low, high] = [
		mercator(view, { x: box.left - reach, y: box.top - reach }),
		mercator(view, { x: box.left + box.width + reach, y: box.top + box.height + reach })
	];
	const spots = [
		...area.at.map((point) => ({ ...point, w: 0, h: 0 })),
		...area.rings.flatMap(({ west, east, north, south }) => [
			{ x: (west + east) / 2, y: (north + south) / 2, w: (east - west) / 2, h: (south - north) / 2 }
		])
	];
	return spots.some(({ x, y, w, h }) =>
		[-1, 0, 1].some(
			(turn) => x + turn + w >= low.x && x + turn - w <= high.x && y + h >= low.y && y - h <= high.y
		)
	);
}

function overlaps(names: readonly PlacedName[]): readonly string[] {
	return names.flatMap((one, index) =>
		names
			.slice(index + 1)
			.filter((other) => touches(one.box, other.box))
			.map((other) => `${one.text} and ${other.text} overlap`)
	);
}

/** Israel and the State of Palestine, where both have ground in view. */
function unevenPair(
	{ view }: NamesChoice,
	ground: Ground,
	names: readonly PlacedName[]
): readonly string[] {
	const stand = names.filter(({ id }) => id === 'IL' || id === 'PS');
	if (stand.length !== 1) return [];
	const owners = new Set(pointsIn(view.free, 5).map((point) => ground.at(point)?.id));
	return owners.has('IL') && owners.has('PS') ? [`${stand[0]?.text} stands alone`] : [];
}

/** A share has to be so many times the least before a coarse count is sure of it. */
const SURE = 1.15;

function missing(
	choice: NamesChoice,
	ground: Ground,
	names: readonly PlacedName[]
): readonly string[] {
	const { view, least } = choice;
	const points = pointsIn(view.free, 14);
	const counts = new Map<Area, number>();
	for (const point of points) {
		const area = ground.at(point);
		if (area) counts.set(area, (counts.get(area) ?? 0) + 1);
	}
	return [...counts].flatMap(([area, count]) => {
		const share = count / points.length;
		const isDue =
			(area.kind === 'country' &&
				(share >= least.country * SURE || choice.countries.has(area.id))) ||
			(area.kind === 'sea' && share >= least.sea * SURE);
		if (choice.written.has(area.names.en ?? '')) return [];
		if (!isDue || names.some(({ id }) => id === area.id) || isHeldBack(choice, ground, area, names))
			return [];
		// Countries come first: a sea is named where they leave it room.
		const before = area.kind === 'sea' ? names.filter(({ kind }) => kind === 'country') : [];
		const obstacles = [...choice.obstacles, ...before.map(({ box }) => box)];
		const room = roomFor({ ...choice, obstacles }, ground, area);
		return room
			? [
					`${area.id} fills ${share.toFixed(3)} and is not named; it could be at ${room.x.toFixed()}, ${room.y.toFixed()}`
				]
			: [];
	});
}

/** One of the two has no room: then neither is named. */
function isHeldBack(
	choice: NamesChoice,
	ground: Ground,
	{ id }: Area,
	names: readonly PlacedName[]
): boolean {
	const other = id === 'IL' ? 'PS' : id === 'PS' ? 'IL' : null;
	if (other === null || names.some((name) => name.id === other)) return false;
	const area = choice.outlines.find((one) => one.id === other);
	const isThere = pointsIn(choice.view.free, 5).some((point) => ground.at(point) === area);
	return isThere && area !== undefined && roomFor(choice, ground, area) === null;
}

/** Any place at all for the name, looked for at every fifth pixel, with a little more room than it takes. */
export function roomFor(choice: NamesChoice, ground: Ground, area: Area): Point | null {
	const { view, obstacles, language, measure } = choice;
	if (area.kind === NOBODY) return null;
	const text = area.names[language] ?? area.names.en ?? '';
	const shown = area.kind === 'country' ? text.toUpperCase() : text;
	const settings = settingsOf(shown, styleOf(area.kind, view.zoom), measure).flat();
	const points = pointsIn(view.free, 5).filter((point) => ground.at(point) === area);
	for (const { width, height } of settings)
		for (const point of points) {
			const box = {
				left: point.x - width / 2 - COARSE,
				top: point.y - height / 2 - COARSE,
				width: width + 2 * COARSE,
				height: height + 2 * COARSE
			};
			if (!isInside(box, view.free) || obstacles.some((other) => touches(box, other))) continue;
			if (!around(point, COARSE).every((near) => ground.at(near) === area)) continue;
			const share = shareOf(box, (near) => isOthers(ground, area, near));
			if (share < 0.27) return point;
		}
	return null;
}

function around({ x, y }: Point, reach: number): readonly Point[] {
	return [-reach, 0, reach].flatMap((down) =>
		[-reach, 0, reach].map((across) => ({ x: x + across, y: y + down }))
	);
}

function shareOf(box: Box, test: (point: Point) => boolean): number {
	const points = pointsIn(box, 3);
	return points.filter(test).length / points.length;
}

function isInside(box: Box, free: Box): boolean {
	const slack = 1e-6;
	return (
		box.left >= free.left - slack &&
		box.top >= free.top - slack &&
		box.left + box.width <= free.left + free.width + slack &&
		box.top + box.height <= free.top + free.height + slack
	);
}

function touches(a: Box, b: Box): boolean {
	const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
	const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
	return across > 1e-6 && down > 1e-6;
}
