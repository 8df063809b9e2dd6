import type { z } from 'zod';
import { readEdtf } from '../time/edtf.ts';
import { shown } from './wording.ts';

/*
 * Checks of one text by itself. Each says what is wrong in words, which travel through the schema
 * library as an issue of its kind "custom" (schema-problems.ts takes them out again).
 */

export type Context = z.core.$RefinementCtx<string>;

/** Lowercase letters, digits and hyphens: safe in an address, a file name and a CSS selector. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export function isSlug(value: string): boolean {
	return SLUG.test(value);
}

export function blank(value: string, context: Context): void {
	if (value.trim() === '') complain(context, 'is empty', 'Fill it in.');
}

export function slug(value: string, context: Context): void {
	if (isSlug(value)) return;
	complain(
		context,
		`is ${shown(value)}, which is not an id`,
		'Write lowercase letters, digits and single hyphens, like "talks-in-moscow".'
	);
}

/** RFC 3986 in the part that matters here: a scheme, a host with a dot, and no blank anywhere. */
export function httpsUrl(value: string, context: Context): void {
	if (/^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\.]+(?:[/?#]\S*)?$/u.test(value)) return;
	const http = value.startsWith('http://');
	complain(
		context,
		`is ${shown(value)}, which is not an https address`,
		http
			? 'Write https:// for http:// if the site answers there, else leave the address out.'
			: 'Write the full address beginning with https://, or leave it out.'
	);
}

export function edtf(value: string, context: Context): void {
	const reading = readEdtf(value);
	if (reading.ok) return;
	complain(
		context,
		`is ${shown(value)}, which is not a date in EDTF Level 1: ${reading.why}`,
		`Write it like ${shown(reading.example)}.`
	);
}

/** A day of the calendar and no more: when something was written is known to the day. */
export function isoDay(value: string, context: Context): void {
	if (/^\d{4}-\d{2}-\d{2}$/u.test(value) && readEdtf(value).ok) return;
	complain(
		context,
		`is ${shown(value)}, which is not a day`,
		'Write year, month and day, like "2025-07-31".'
	);
}

export function bcp47(value: string, context: Context): void {
	const right = canonicalLanguage(value);
	if (right === value) return;
	complain(
		context,
		`is ${shown(value)}, which is not a language tag (BCP 47)`,
		right === null ? 'Write a tag like "en", "ar" or "pt-BR".' : `Write ${shown(right)}.`
	);
}

/** Null for what is no tag; a language's full name ("english") passes BCP 47's grammar, but is none. */
function canonicalLanguage(value: string): string | null {
	if (!/^[a-z]{2,3}(?:-|$)/iu.test(value)) return null;
	try {
		return Intl.getCanonicalLocales(value)[0] ?? null;
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

export function country(value: string, context: Context): void {
	if (countryName(value, 'en') !== null) return;
	complain(
		context,
		`is ${shown(value)}, which is not a country's code (ISO 3166-1)`,
		'Write its two capital letters, like "SY", or leave it out.'
	);
}

/** Its name by Unicode CLDR; null where the code is none. "ZZ" is the code of no known country. */
export function countryName(code: string, language: string): string | null {
	if (!/^[A-Z]{2}$/u.test(code) || code === 'ZZ') return null;
	return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? null;
}

export function complain(context: Pick<Context, 'addIssue'>, what: string, fix: string): void {
	context.addIssue({ code: 'custom', params: { what, fix } });
}
