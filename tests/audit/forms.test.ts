import { describe, expect, test } from 'vitest';
import { advisoryFinding, lockFaults, nodeFaults, scriptFaults } from './dependencies.ts';
import { feedSchema, oembedSchema, schemaFaults } from './schemas.ts';
import { typeFaults, type Typed } from './typed.ts';

/* The schemas and rules themselves: each lets the right through and finds the wrong. */

const ld = (type: string, members: object): Typed => ({
	of: type,
	from: 'schema-dts',
	type: 'WithContext',
	argument: type,
	value: { '@context': 'https://schema.org', '@type': type, ...members }
});

test('linked data is held against the vocabulary of schema.org, at any depth', () => {
	const place = { '@type': 'Place', geo: { '@type': 'GeoCoordinates', lat: 33 } };
	expect(
		typeFaults([
			ld('Event', { name: 'Talks', startDate: '2025-07-31' }),
			ld('Event', { nmae: 'Talks' }),
			ld('Event', { location: place }),
			ld('Claim', { author: { '@type': 'Thing', name: 'Israel' } }),
			ld('Occurrence', {})
		])
	).toEqual([
		expect.stringMatching(/^Event: .*nmae.* does not exist/),
		expect.stringMatching(/^Event: .*lat.* does not exist/),
		expect.stringMatching(/^Claim: .*Thing.* is not assignable/),
		expect.stringMatching(/^Occurrence: .*has no exported member/)
	]);
}, 120_000);

test('a manifest is held against its types', () => {
	const manifest = (value: object): readonly string[] =>
		typeFaults([{ of: 'manifest', from: 'web-app-manifest', type: 'WebAppManifest', value }]);
	expect(manifest({ name: 'Dateline', display: 'standalone' })).toEqual([]);
	expect(manifest({ name: 'Dateline', display: 'alone' })).toHaveLength(1);
	expect(manifest({ nmae: 'Dateline' })).toHaveLength(1);
});

describe('a feed', () => {
	const item = { id: '/a/', url: '/a/', content_text: 'Text', language: 'en' };
	const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Dateline', items: [item] };
	const found = (value: object, whole = false) =>
		schemaFaults(feedSchema(whole), JSON.stringify(value));

	test('as it should be', () => expect(found(feed)).toEqual([]));
	test.each([
		['another version', { ...feed, version: '1.1' }],
		['a member that nobody knows', { ...feed, titel: 'Dateline' }],
		['no content', { ...feed, items: [{ id: '/a/' }] }],
		['the same id twice', { ...feed, items: [item, item] }],
		['a day without its time', { ...feed, items: [{ ...item, date_published: '2025-07-31' }] }],
		['an author without a name', { ...feed, authors: [{}] }]
	])('%s', (_what, value) => expect(found(value)).toHaveLength(1));
	test('with paths, where its origin is known', () => expect(found(feed, true)).toHaveLength(1));
});

describe('an oEmbed', () => {
	const answer = {
		type: 'rich',
		version: '1.0',
		html: '<iframe src="/a/embed/"></iframe>',
		width: 640,
		height: 480
	};
	const found = (value: object) => schemaFaults(oembedSchema(false), JSON.stringify(value));

	test('as it should be', () => expect(found(answer)).toEqual([]));
	test.each([
		['a number for a version', { ...answer, version: 1 }],
		['no width', { ...answer, width: undefined }],
		['a script', { ...answer, html: '<script></script>' }],
		['half a thumbnail', { ...answer, thumbnail_url: '/a.png' }]
	])('%s', (_what, value) => expect(found(value)).toHaveLength(1));
});

describe('a lockfile', () => {
	const locked = { integrity: 'sha512-AAAA', dev: true };
	test.each([
		['of packages by their hashes', locked, [0, 0]],
		['that names a host', { ...locked, resolved: 'https://a.example/a.tgz' }, [1, 0]],
		['without a hash', { dev: true }, [1, 0]],
		['with a script that nobody knows', { ...locked, hasInstallScript: true }, [0, 1]]
	])('%s', (_what, entry, faults) => {
		const lock = { '': {}, 'node_modules/a': entry };
		expect([lockFaults(lock).length, scriptFaults(lock).length]).toEqual(faults);
	});

	test('of packages that need a newer Node than the project, which optional ones may', () => {
		const [old, young] = [{ engines: { node: '>=20' } }, { engines: { node: '>= 22' } }];
		const lock = (entry: object) => ({
			'': { engines: { node: '>=20.19' } },
			'node_modules/a': entry
		});
		expect(nodeFaults(lock(old))).toEqual([]);
		expect(nodeFaults(lock(young))).toEqual(['node_modules/a needs Node >= 22, not 20.19.0']);
		expect(nodeFaults(lock({ ...young, optional: true }))).toEqual([]);
	});

	test('with a known script in what the site is made from', () => {
		const entry = { integrity: 'sha512-AAAA', hasInstallScript: true };
		expect(scriptFaults({ 'node_modules/esbuild': entry })).toHaveLength(1);
		expect(
			scriptFaults({ 'node_modules/a/node_modules/esbuild': { ...entry, dev: true } })
		).toEqual([]);
	});
});

describe('what npm audit says', () => {
	const metadata = { vulnerabilities: { total: 1 } };
	test.each([
		['nothing', '', 'NOT KNOWN', 0],
		['that there are no advisories', '{"message":"404","error":{}}', 'NOT KNOWN', 0],
		['none', JSON.stringify({ metadata, vulnerabilities: {} }), 'findings', 0],
		[
			'one',
			JSON.stringify({ metadata, vulnerabilities: { a: { severity: 'low' } } }),
			'findings',
			1
		]
	])('%s', (_what, said, says, faults) => {
		const finding = advisoryFinding(said);
		expect(finding.says).toContain(says);
		expect(finding.faults).toHaveLength(faults);
	});
});
