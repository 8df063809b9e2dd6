import type { Article } from '../article/article.ts';
import { readArticle } from '../article/sentences.ts';
import { readText } from './file-text.ts';
import { checkChronology } from './chronology.ts';
import { checkFit } from './geometry-fit.ts';
import { readArticleFile, type ArticleFile } from './front-matter.ts';
import { checkBbox, readLayerFile, type LayerFile } from './layer-file.ts';
import { checkLinks } from './links.ts';
import { eventsOf, layerOf, provenanceOf } from './build-story.ts';
import { complaintsAbout, type Complain, type Outcome, type Problem } from './problem.ts';
import { TAKEN_BESIDE_STORIES } from './reserved.ts';
import { UNPLACED, type Story, type StoryId } from './story.ts';
import { isSlug } from './values.ts';
import { nearestWord, shown } from './wording.ts';

/** A folder under `geo/`, read but not yet understood. */
export interface StoryFolder {
	/** The folder's name. */
	readonly id: string;
	/** By name within the folder: `article.md`, `damascus.geojson`. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

const ARTICLE = 'article.md';
const ENDING = '.geojson';

/** Reads and proves a story: the value, or everything that its editor has to mend, at once. */
export function readStory(folder: StoryFolder): Outcome<Story> {
	const desk = new Desk(folder);
	desk.checkName();
	const article = desk.readArticle();
	desk.checkListed(article.layers);
	const files = desk.readLayers(article.layers);
	if (article.frontMatter) checkChronology(files, article.frontMatter, desk.about(ARTICLE));
	checkLinks(files, { complete: desk.complete });
	files.filter(checkFit).forEach(checkBbox);
	desk.checkAnyEvent(files);
	const text =
		article.body === null ? null : readArticle(article.body, article.frontMatter?.language ?? 'en');
	const events = text === null ? [] : eventsOf(files, text);
	if (desk.problems.length > 0) return { ok: false, problems: desk.problems };
	return { ok: true, value: storyOf({ id: folder.id, article, text, files, events }) };
}

interface Parts {
	readonly id: string;
	readonly article: ArticleFile;
	readonly text: Article | null;
	readonly files: readonly LayerFile[];
	readonly events: Story['events'];
}

function storyOf({ id, article: { frontMatter }, text, files, events }: Parts): Story {
	if (frontMatter === null || text === null)
		throw new Error(`${id}: unreadable without a problem.`);
	return {
		id: id as StoryId,
		title: frontMatter.title,
		article: text,
		provenance: provenanceOf(frontMatter),
		layers: files.filter(({ name }) => name !== UNPLACED).map(layerOf),
		events,
		view: frontMatter.view
	};
}

/** Where a folder's files are read, and what is wrong with them is collected. */
class Desk {
	readonly problems: Problem[] = [];
	/** False as soon as a file could not be read. */
	complete = true;

	constructor(private readonly folder: StoryFolder) {}

	checkName(): void {
		const { id } = this.folder;
		const taken = TAKEN_BESIDE_STORIES.includes(id);
		if (isSlug(id) && !taken) return;
		this.about('')(
			null,
			taken
				? `The folder is called ${shown(id)}, a name that the site keeps for itself.`
				: `The folder is called ${shown(id)}, which cannot stand in an address.`,
			taken ? 'Rename it.' : 'Rename it: lowercase letters, digits and single hyphens.'
		);
	}

	readArticle(): ArticleFile {
		const nothing: ArticleFile = { frontMatter: null, layers: null, body: null };
		if (!this.folder.files.has(ARTICLE)) {
			this.about(ARTICLE)(
				null,
				`There is no ${ARTICLE}.`,
				'Add the article, its provenance in front matter.'
			);
			return nothing;
		}
		const text = this.text(ARTICLE);
		return text === null ? nothing : readArticleFile(text, this.about(ARTICLE));
	}

	/** Both ways: a layer without a file, and a file that no layer names. */
	checkListed(layers: readonly string[] | null): void {
		if (layers === null) return;
		const files = this.layerNames();
		for (const layer of layers.filter((name) => name !== UNPLACED && !files.includes(name))) {
			const nearest = nearestWord(layer, files);
			this.about(ARTICLE)(
				'front matter',
				`"layers" lists "${layer}", but there is no ${layer}${ENDING}.`,
				`Add the file, or take the layer out.${nearest ? ` The folder has ${nearest}${ENDING}.` : ''}`
			);
			this.complete = false;
		}
		for (const file of files.filter((name) => name !== UNPLACED && !layers.includes(name))) {
			this.about(file + ENDING)(
				null,
				`"layers" in ${ARTICLE} does not list "${file}".`,
				'Add it there, or delete the file.'
			);
		}
	}

	/** Listed layers in their order, then the unlisted, then the unplaced. */
	readLayers(layers: readonly string[] | null): readonly LayerFile[] {
		const found = this.layerNames();
		const listed = (layers ?? []).filter((name) => name !== UNPLACED && found.includes(name));
		const unlisted = found.filter((name) => name !== UNPLACED && !listed.includes(name));
		const unplaced = found.filter((name) => name === UNPLACED);
		return [...listed, ...unlisted, ...unplaced].flatMap((name) => {
			const text = this.text(name + ENDING);
			const file =
				text === null ? null : readLayerFile(text, { name, complain: this.about(name + ENDING) });
			if (file === null) this.complete = false;
			return file === null ? [] : [file];
		});
	}

	checkAnyEvent(files: readonly LayerFile[]): void {
		const any = files.some((file) => file.features.some(({ role }) => role !== 'place'));
		if (any || !this.complete) return;
		this.about(ARTICLE)(
			null,
			'The story has no events.',
			'Add a feature with "role": "event" to one of its layers.'
		);
	}

	private layerNames(): readonly string[] {
		return [...this.folder.files.keys()]
			.filter((name) => name.endsWith(ENDING))
			.map((name) => name.slice(0, -ENDING.length))
			.sort();
	}

	private text(file: string): string | null {
		const bytes = this.folder.files.get(file);
		return bytes === undefined ? null : readText(bytes, this.about(file));
	}

	about(file: string): Complain {
		return complaintsAbout(`${this.folder.id}/${file}`, this.problems);
	}
}
