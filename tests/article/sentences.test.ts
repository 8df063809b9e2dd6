import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/lib/article/article.ts';
import { readArticle } from '../../src/lib/article/sentences.ts';

const BODY = readFileSync(new URL('../fixtures/article/syria-russia.txt', import.meta.url), 'utf8');

const PARAGRAPHS = [
	[
		'Syria is actively seeking to strengthen its partnership with Russia as it grapples with persistent sectarian violence and political upheaval, Foreign Minister Asaad al-Shaibani announced during high-level talks in Moscow.',
		'The diplomatic push comes nearly a year after the ouster of longtime President Bashar al-Assad, whose government had maintained close ties with the Kremlin.',
		'Assad was deposed in late 2023 by a coalition spearheaded by Hayat Tahrir al-Sham (HTS), an Islamist faction, and replaced by its leader, Ahmed al-Sharaa.'
	],
	[
		'Speaking alongside Russian Foreign Minister Sergey Lavrov on Thursday, al-Shaibani framed Syria’s instability as both a challenge and an opportunity for national renewal.',
		'“We are working to ensure the reunification of the people in Syria,” he said, emphasizing Damascus’s desire for Moscow’s continued involvement.',
		'Lavrov reaffirmed Russia’s commitment to Syrian stability, stating that Moscow would assist in normalizing the situation and expressed hope that President al-Sharaa would attend the Russia-Arab League summit in October.'
	],
	[
		'The conflict-ravaged nation remains deeply divided, with reports of Islamist factions targeting Alawite, Christian, and Druze communities since Assad’s removal.',
		'Recent clashes in Sweida province between Druze militias, Bedouin tribes, and government forces underscore the fragile security landscape.',
		'Compounding these tensions, Israel—which claims to protect the Druze minority—has expanded military operations in Syria, including airstrikes on Damascus’s Defense Ministry and an incursion into the Golan Heights buffer zone.',
		'Moscow has sharply criticized these actions as violations of Syrian sovereignty, urging regional actors to respect its territorial integrity.'
	],
	[
		'While Assad and his family now reside in Moscow under political asylum, Russia continues its diplomatic balancing act, maintaining ties with Syria’s new leadership despite the dramatic shift in power.',
		'Analysts suggest al-Sharaa’s potential attendance at the upcoming summit could signal a pragmatic realignment, though Syria’s path to unity remains fraught with both internal divisions and external pressures.'
	]
];

describe('the article that Dateline began with', () => {
	const article = readArticle(BODY, 'en');

	it('has its twelve sentences in four paragraphs', () => {
		expect(textsOf(article)).toEqual(PARAGRAPHS);
	});

	it('counts its sentences from 1 through all paragraphs', () => {
		const numbers = article.paragraphs.flatMap(({ sentences }) => sentences.map((s) => s.number));
		expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
	});

	it('begins each paragraph with its first sentence and ends it with its last', () => {
		for (const { start, end, sentences } of article.paragraphs) {
			expect([sentences[0]?.start, sentences.at(-1)?.end]).toEqual([start, end]);
		}
	});

	it('keeps text and language', () => {
		expect(article).toMatchObject({ text: BODY, language: 'en' });
	});
});

describe('what does not end a sentence', () => {
	it.each([
		['Dr. Smith met Gen. Jones. They spoke.', ['Dr. Smith met Gen. Jones.', 'They spoke.']],
		['George W. Bush left. It rained.', ['George W. Bush left.', 'It rained.']],
		['In the U.S. Congress it passed. So it is.', ['In the U.S. Congress it passed.', 'So it is.']],
		['“Why?” he said. “No.” Then he left.', ['“Why?” he said.', '“No.”', 'Then he left.']],
		['On Dec. 8, it was 3.5 million. Then 4.', ['On Dec. 8, it was 3.5 million.', 'Then 4.']],
		['One line\nand the next. Two.', ['One line\nand the next.', 'Two.']]
	])('%s', (text, sentences) => {
		expect(textsOf(readArticle(text, 'en'))).toEqual([sentences]);
	});

	it('is told from a word that ends like an abbreviation', () => {
		expect(
			textsOf(readArticle('He was the best. The rest. A visit to Bonn. It ended.', 'en'))
		).toEqual([['He was the best.', 'The rest.', 'A visit to Bonn.', 'It ended.']]);
	});
});

it('cuts Arabic', () => {
	const text = 'قال الوزير إن سوريا موحدة. هل روسيا شريك؟ «هذا صحيح.» ثم غادر.\n\nانتهى.';
	expect(textsOf(readArticle(text, 'ar'))).toEqual([
		['قال الوزير إن سوريا موحدة.', 'هل روسيا شريك؟', '«هذا صحيح.»', 'ثم غادر.'],
		['انتهى.']
	]);
});

it('counts an emoji as two offsets', () => {
	const [paragraph] = readArticle('😀 One. Two.', 'en').paragraphs;
	expect(paragraph?.sentences.map(({ start, end }) => [start, end])).toEqual([
		[0, 7],
		[8, 12]
	]);
});

it.each([[''], [' \n\n \n'], ['\r\n\r\n']])('finds no paragraph in %j', (text) => {
	expect(readArticle(text, 'en').paragraphs).toEqual([]);
});

it.each([['A.\n\n\n\nB.'], ['A.\n \t\nB.'], ['A.\r\n\r\nB.'], ['\n\nA.\n\nB.\n']])(
	'finds two paragraphs in %j',
	(text) => {
		expect(textsOf(readArticle(text, 'en'))).toEqual([['A.'], ['B.']]);
	}
);

it('leaves nothing but white space outside its sentences', () => {
	const piece = fc.constantFrom(
		'Mr. ',
		'a',
		'B',
		'. ',
		'?” ',
		'\n',
		'\n\n',
		' ',
		'ب',
		'؟',
		'😀',
		'“'
	);
	fc.assert(
		fc.property(
			fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
			(text) => {
				let at = 0;
				for (const { start, end } of readArticle(text, 'en').paragraphs.flatMap(
					(p) => p.sentences
				)) {
					expect(text.slice(at, start).trim()).toBe('');
					expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
					expect(end).toBeGreaterThan(start);
					at = end;
				}
				expect(text.slice(at).trim()).toBe('');
			}
		),
		{ seed: 8 }
	);
});

function textsOf({ text, paragraphs }: Article): readonly (readonly string[])[] {
	return paragraphs.map(({ sentences }) =>
		sentences.map(({ start, end }) => text.slice(start, end))
	);
}
