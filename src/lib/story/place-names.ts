import { NAME_LANGUAGES, type Story } from './story.ts';

/**
 * The names of places that a story knows, each once: its layers' in every language, and where its
 * events are, whole and in the parts between commas ("Ministry of Defence, Damascus").
 */
export function placeNamesOf(story: Story): readonly string[] {
	const layers = story.layers.flatMap(({ title, names }) => [
		title,
		...NAME_LANGUAGES.map((language) => names[language])
	]);
	const wheres = story.events.flatMap(({ where }) => [where.name, ...where.name.split(', ')]);
	const names = [...layers, ...wheres].map((name) => name.replace(/^the /i, '').trim());
	return [...new Set(names)].filter((name) => name !== '');
}
