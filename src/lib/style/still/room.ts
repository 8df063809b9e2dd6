import type { Box } from './frame.ts';

/** What of the sheet is taken: first come, first served. */
export class Room {
	readonly #taken: Box[] = [];

	constructor(private readonly sheet: Box) {}

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

	/** Takes from each of the sets, as `takeFirst` does, or nothing and null where one of them has no room. */
	takeEach(sets: readonly (readonly Box[])[]): readonly number[] | null {
		const before = this.#taken.length;
		const indices = sets.map((boxes) => this.takeFirst(boxes));
		if (indices.every((index) => index !== null)) return indices;
		this.#taken.length = before;
		return null;
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
