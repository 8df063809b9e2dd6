import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { SingleBar } from 'cli-progress';
import { seconds } from '../progress.ts';
import { Unfit } from './columns.ts';
import { orderOf, USAGE, type Order } from './flags.ts';
import { importRows, type Summary } from './import-rows.ts';
import { filesOf, writeLayerFile } from './layer-file.ts';
import { UnreadableFile } from './table.ts';

/*
 * `npm run layer -- import events.csv --layer NAME --story STORY`: a table of somebody's becomes a
 * layer of a story. Ends with 1 where nothing could be written.
 */

const [command, ...args] = process.argv.slice(2);
const order = command === 'import' ? orderOf(args) : [`"${command ?? ''}" is no command here.`];
process.exitCode = 'file' in order ? await carryOut(order) : refuse([...order, '', USAGE]);

function refuse(sentences: readonly string[]): number {
	for (const sentence of sentences) console.error(sentence);
	return 1;
}

async function carryOut(order: Order): Promise<number> {
	const files = filesOf(order.story, order.layer);
	if (!existsSync(order.file)) return refuse([`There is no file ${order.file}.`]);
	if (!existsSync(dirname(files.layer)))
		return refuse([
			`There is no story in ${dirname(files.layer)}: make the folder and its article.md first.`
		]);
	const began = performance.now();
	const progress = barOf(order.layer);
	try {
		const summary = await importRows(order, files, progress.update);
		progress.stop();
		if (summary.kept === 0)
			return refuse([`No row is an event: all ${summary.read} are listed in ${files.refused}.`]);
		writeLayerFile(files.layer, order, summary);
		report(order, { summary, files, milliseconds: performance.now() - began });
		return 0;
	} catch (error) {
		progress.stop();
		if (error instanceof Unfit) return refuse(error.problems);
		if (error instanceof UnreadableFile) return refuse([error.message]);
		throw error;
	}
}

/** The share of the file is known, the number of its rows is not: the bar counts thousandths. */
function barOf(layer: string) {
	const bar = new SingleBar({
		format: `${layer} {bar} {percentage} %, {rows} rows, {eta_formatted} to go`,
		etaBuffer: 50
	});
	if (process.stdout.isTTY) bar.start(1000, 0, { rows: 0 });
	return {
		update: (rows: number, share: number) =>
			bar.update(Math.round(share * 1000), { rows: rows.toLocaleString('en') }),
		stop: () => bar.stop()
	};
}

interface Done {
	readonly summary: Summary;
	readonly files: ReturnType<typeof filesOf>;
	readonly milliseconds: number;
}

function report(order: Order, { summary, files, milliseconds }: Done): void {
	const count = (number: number) => number.toLocaleString('en');
	const rate = Math.round((summary.read / milliseconds) * 1000);
	const memory = Math.round(process.resourceUsage().maxRSS / 1024);
	console.log(`${order.file}${summary.set ? `, columns of ${summary.set}` : ''}:`);
	console.log(
		`  ${count(summary.read)} rows read = ${count(summary.kept)} kept + ${count(summary.listed)} listed`
	);
	console.log(`  ${seconds(milliseconds)}, ${count(rate)} rows a second, ${memory} MB at most`);
	console.log(`  kept in ${files.rows}, the layer in ${files.layer}`);
	if (summary.listed > 0) console.log(`  listed with line and reason in ${files.refused}`);
	console.log(
		`Name "${order.layer}" in "layers" of article.md, if it is not there, and run npm run check.`
	);
}
