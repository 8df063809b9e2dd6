/**
 * The part of `subset-font` 2 that `make/fonts.ts` uses; the package brings no types.
 * https://github.com/papandreou/subset-font
 */
declare module 'subset-font' {
	/** The font with the text's letters, and those that the features make of them. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			readonly targetFormat: 'woff2';
			/** OpenType features to keep: https://learn.microsoft.com/typography/opentype/spec/featurelist */
			readonly keepFeatures: readonly string[];
		}
	): Promise<Buffer>;
}
