import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/*
 * JSON held against published TypeScript types. schema-dts is the schema.org vocabulary as types,
 * made from each of its releases; @types/web-app-manifest is the manifest's. The compiler then finds
 * a type, a property or a value that the vocabulary has not, at any depth.
 */

export interface Typed {
	/** Names the value in a fault: the page it stands in. */
	readonly of: string;
	/** The package, and the type in it. */
	readonly from: string;
	readonly type: string;
	/** The type's argument: `WithContext<Event>`. */
	readonly argument?: string;
	readonly value: unknown;
}

/** Inside the project, so that the packages are found. */
const FOLDER = '.cache/audit';

/** A sentence for each value that is not of its type. Takes seconds: schema.org is large. */
export function typeFaults(values: readonly Typed[]): readonly string[] {
	mkdirSync(FOLDER, { recursive: true });
	const files = values.map((typed, index) => {
		const file = join(FOLDER, `value-${index}.ts`);
		writeFileSync(file, sourceOf(typed));
		return file;
	});
	const program = ts.createProgram(files, {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		target: ts.ScriptTarget.ES2022,
		types: []
	});
	return values.flatMap(({ of }, index) =>
		ts
			.getPreEmitDiagnostics(program, program.getSourceFile(files[index] ?? ''))
			.map((found) => `${of}: ${sentenceOf(found)}`)
	);
}

function sourceOf({ from, type, argument, value }: Typed): string {
	const names = [type, ...(argument === undefined ? [] : [argument])];
	if (!names.every((name) => /^[A-Za-z]+$/.test(name)))
		throw new Error(`"${names.join('", "')}" cannot be the name of a type.`);
	const whole = argument === undefined ? type : `${type}<${argument}>`;
	return [
		`import type { ${names.join(', ')} } from '${from}';`,
		`export const value: ${whole} = ${JSON.stringify(value, null, '\t')};`
	].join('\n');
}

/** Where it stands, and the innermost of the compiler's reasons: the outer ones list whole unions. */
function sentenceOf({ file, start, messageText }: ts.Diagnostic): string {
	let reason: string | ts.DiagnosticMessageChain = messageText;
	while (typeof reason !== 'string' && reason.next?.[0]) reason = reason.next[0];
	const said = typeof reason === 'string' ? reason : reason.messageText;
	const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
	const code = file?.text.split('\n')[line]?.trim() ?? '';
	return `${code.slice(0, 80)} ${said.slice(0, 300)}`;
}
