import { readEdtf } from '../time/edtf.ts';
import type { LayerFile } from './layer-file.ts';
import type { Complain } from './problem.ts';
import type { EventProperties, FrontMatter } from './schema.ts';

/* Whether the story's dates can be true of one another: nobody reports tomorrow's news. */

/** The latest day that a date may mean, as the story gives it; null: no such date, or an open end. */
interface Latest {
	readonly edtf: string;
	readonly day: number;
}

/** What is planned may lie ahead of the article and of the record: nothing is said of its dates. */
export function checkChronology(
	files: readonly LayerFile[],
	{ source }: FrontMatter,
	complain: Complain
): void {
	const asOf = latestOf(source.asOf);
	const published = source.date === null ? null : latestOf(source.date);
	const { rewrites } = source;
	if (asOf && rewrites && startsAfter(rewrites.date, asOf)) {
		complain('front matter', ...recordFault('source.rewrites.date', rewrites.date, asOf));
	}
	for (const { features, complain: about } of files) {
		for (const { event, at } of features) {
			if (event === null) continue;
			for (const [what, fix] of faultsOf(event, { asOf, published })) about(at, what, fix);
		}
	}
}

type Fault = readonly [what: string, fix: string];

function faultsOf(
	{ tense, when, notes }: EventProperties,
	{ asOf, published }: { readonly asOf: Latest | null; readonly published: Latest | null }
): readonly Fault[] {
	const faults: Fault[] = [];
	const happened = tense !== 'planned';
	if (published && happened && when.article !== null && startsAfter(when.article, published)) {
		faults.push([
			`The property "when.article" is "${when.article}", after the article’s own date, ${published.edtf} ("source.date").`,
			'Correct one of the two, or write "tense": "planned" for what the article expects.'
		]);
	}
	if (asOf && happened && when.record !== null && startsAfter(when.record, asOf)) {
		faults.push(recordFault('when.record', when.record, asOf));
	}
	notes.forEach((note, number) => {
		note.sources.forEach(({ date }, index) => {
			if (!asOf || !startsAfter(date, asOf)) return;
			faults.push(recordFault(`notes[${number}].sources[${index}].date`, date, asOf));
		});
		faults.push(...noteFaults(note, `notes[${number}]`));
	});
	return faults;
}

/**
 * A note is not written before its sources are there. It may be written after `source.asOf`, which is
 * the day of the look-up and not of the writing.
 */
function noteFaults(
	{ added, changed, sources }: EventProperties['notes'][number],
	name: string
): readonly Fault[] {
	const last = latestOf(changed ?? added ?? '');
	if (last === null) return [];
	const faults: Fault[] = [];
	if (added !== undefined && startsAfter(added, last)) {
		faults.push([
			`The property "${name}.changed" is "${last.edtf}", before "${name}.added", which is "${added}".`,
			'Correct one of the two: "changed" is the day of the last change.'
		]);
	}
	const late = sources.findIndex(({ date }) => startsAfter(date, last));
	if (late >= 0) {
		faults.push([
			`The note is of ${last.edtf} ("${name}.${changed === undefined ? 'added' : 'changed'}"), before its source of ${sources[late]?.date} ("${name}.sources[${late}].date").`,
			'Correct the date, or write in "changed" the day on which the source was added.'
		]);
	}
	return faults;
}

function recordFault(property: string, edtf: string, asOf: Latest): Fault {
	return [
		`The property "${property}" is "${edtf}", later than ${asOf.edtf}, up to which the record was looked up ("source.asOf").`,
		'Correct the date, or set "source.asOf" in article.md to the day of your last look.'
	];
}

function latestOf(edtf: string): Latest | null {
	const reading = readEdtf(edtf);
	const day = reading.ok ? reading.span.latest?.day : undefined;
	return day === undefined ? null : { edtf, day };
}

/** Whether one of the dates, of an interval the end too, can only lie after that day. */
function startsAfter(edtf: string, { day }: Latest): boolean {
	return edtf.split('/').some((date) => {
		const reading = readEdtf(date);
		const earliest = reading.ok ? reading.span.earliest?.day : undefined;
		return earliest !== undefined && earliest > day;
	});
}
