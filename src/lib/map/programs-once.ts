/*
 * For each thing that is drawn, hundreds in a frame, MapLibre writes the name of its program of the graphics out of six
 * parts, and looks it up by that: of a pull a fiftieth, by profile. The site's map is built with this before it
 * (make/map-parts.ts).
 */

/** What MapLibre asks for a program by. */
export interface Variant {
	readonly name: string;
	/** Which values come with each feature; the same object for all frames of a tile's layer. */
	readonly programConfiguration?: object | null;
	readonly projectionShaderVariant: { readonly name: string };
	readonly showOverdrawInspector: boolean;
	readonly useTerrain: boolean;
	readonly defines?: readonly string[];
}

/** Looks up a program once for each name and configuration; what is drawn for a special purpose, each time. */
export function foundOnce<Asked extends Variant, Program>(
	find: (variant: Asked) => Program
): (variant: Asked) => Program {
	const none = {};
	let known = new WeakMap<object, Map<string, Program>>();
	let projection = '';
	return (variant) => {
		const { name, programConfiguration, projectionShaderVariant } = variant;
		const isSpecial = variant.showOverdrawInspector || variant.useTerrain;
		if (isSpecial || (variant.defines ?? []).length > 0) return find(variant);
		if (projection !== projectionShaderVariant.name) known = new WeakMap();
		projection = projectionShaderVariant.name;
		const configuration = programConfiguration ?? none;
		const byName = known.get(configuration) ?? new Map<string, Program>();
		const program = byName.get(name) ?? find(variant);
		byName.set(name, program);
		known.set(configuration, byName);
		return program;
	};
}
