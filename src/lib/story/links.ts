import type { LayerFile } from './layer-file.ts';
import type { ReadFeature } from './feature.ts';
import { TAKEN_BESIDE_EVENTS } from './reserved.ts';
import { nearestWord, shown } from './wording.ts';

/* What ties features to one another: ids, and the relations that name them. */

interface Holder {
	readonly file: LayerFile;
	readonly feature: ReadFeature;
}

/** `complete` is false where a file could not be read: then an id that is missing may be in it. */
export function checkLinks(
	files: readonly LayerFile[],
	{ complete }: { readonly complete: boolean }
): void {
	const holders = files.flatMap((file) => file.features.map((feature) => ({ file, feature })));
	checkTwice(holders);
	holders.forEach(checkTaken);
	const events = holders.flatMap(({ feature }) =>
		feature.role === 'event' && feature.id !== null ? [feature.id] : []
	);
	const others = holders.flatMap(({ feature }) =>
		feature.role !== 'event' && feature.id !== null ? [feature.id] : []
	);
	for (const holder of holders) checkRelations(holder, { events, others, complete });
}

function checkTwice(holders: readonly Holder[]): void {
	const seen = new Map<string, Holder>();
	for (const holder of holders) {
		const { id } = holder.feature;
		if (id === null) continue;
		const before = seen.get(id);
		if (before === undefined) {
			seen.set(id, holder);
			continue;
		}
		holder.file.complain(
			holder.feature.at,
			`The id "${id}" stands twice in the story: ${placeWords(before)} and ${placeWords(holder)}.`,
			'Give one of them another id, and mend the relations that mean it.'
		);
	}
}

/** An event's id is the address of its page. */
function checkTaken({ file, feature: { role, id, at } }: Holder): void {
	if (role !== 'event' || id === null || !TAKEN_BESIDE_EVENTS.includes(id)) return;
	file.complain(
		at,
		`The id is "${id}", a name that the site keeps for itself: an event’s id is the address of its page.`,
		'Give the event another id, and mend the relations that mean it.'
	);
}

interface Known {
	readonly events: readonly string[];
	readonly others: readonly string[];
	readonly complete: boolean;
}

function checkRelations({ file, feature }: Holder, { events, others, complete }: Known): void {
	for (const { to, label } of feature.event?.relations ?? []) {
		const what = `The relation ${shown(label)} leads to "${to}"`;
		if (to === feature.id) {
			file.complain(
				feature.at,
				`${what}, which is the event itself.`,
				'Name the other event, or take the relation out.'
			);
		} else if (others.includes(to)) {
			file.complain(
				feature.at,
				`${what}, which is no event.`,
				'Name an event; a place has no relations.'
			);
		} else if (complete && !events.includes(to)) {
			const nearest = nearestWord(to, events);
			file.complain(
				feature.at,
				`${what}, which is no event of this story.`,
				nearest ? `Did you mean "${nearest}"?` : `Name one of its events: ${events.join(', ')}.`
			);
		}
	}
}

function placeWords({ file, feature }: Holder): string {
	return `feature ${feature.number} of ${file.name}.geojson`;
}
