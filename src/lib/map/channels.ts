/** Red, green and blue, 0 to 255. */
export type Channels = readonly [number, number, number];

/** The channels of `#rrggbb`. */
export function channels(colour: string): Channels {
	const value = Number.parseInt(colour.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
