import type { Box } from './frame.ts';

/** What of the sheet is taken: first come, first served. */
export class Room {
	readonly #taken: Box[] = [];

	constructor(readonly sheet: Box) {}

	/** What is taken. */
	get taken(): readonly Box[] {
		return this.#taken;
	}

	/** Takes the box, whatever lies there. */
	take(box: Box): void {
		this.#taken.push(box);
	}

	/** Takes the first of the boxes that is free and on the sheet; its index, or null for none. */
	takeFirst(boxes: readonly Box[]): number | null {
		const index = boxes.findIndex((box) => isWithin(box, this.sheet) && this.#isFree(box));
		const box = boxes[index];
		if (box === undefined) return null;
		this.take(box);
		return index;
	}

	#isFree(box: Box): boolean {
		return !this.#taken.some((other) => touch(box, other));
	}
}

function isWithin(box: Box, sheet: Box): boolean {
	return box[0] >= sheet[0] && box[1] >= sheet[1] && box[2] <= sheet[2] && box[3] <= sheet[3];
}

function touch(a: Box, b: Box): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
