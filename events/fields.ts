/**
 * The building blocks of every contract. All are strict: what is not allowed is refused, never repaired.
 * Nothing here builds a schema when the module loads; each is made on first use and kept (a cold start pays only for
 * the events it handles).
 */
import * as z from 'zod/mini';
import { currencies } from './currencies.ts';
import { longest } from './lengths.ts';

/** Makes a value once, on first use. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What an id may look like: ASCII, so that no look-alike, invisible or direction-changing character can hide in it. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

export const id = once(() =>
  z.string().check(z.regex(idPattern, { error: 'an id has 1 to 128 letters, digits or . _ : -' })),
);

/** An instant in UTC, with offset `Z`: `2026-11-22T09:30:00Z`. */
export const instant = once(() => z.iso.datetime({ error: 'an instant in UTC like 2026-11-22T09:30:00Z' }));

/** A calendar day: `2026-11-22`. Impossible days, such as 29 February of a common year, are refused. */
export const day = once(() => z.iso.date({ error: 'a calendar day like 2026-11-22' }));

export const currency = once(() => z.enum(currencies, { error: 'an ISO 4217 currency code' }));

/** The largest amount, in minor units: a year of it is still exact. */
export const maxAmount = 100_000_000_000_000;

const amount = (least: number) => z.int().check(z.gte(least), z.lte(maxAmount));

/** How often something happened. */
export const count = once(() => z.int().check(z.gte(0)));

/** An amount of money in integer minor units (cents, yen, fils), never negative. */
export const money = once(() => z.strictObject({ amount: amount(0), currency: currency() }));

/** Money that is more than nothing: prices and values. */
export const price = once(() => z.strictObject({ amount: amount(1), currency: currency() }));

/** What a year costs: twelve times the largest price is still exact. */
export const aYear = once(() =>
  z.strictObject({ amount: z.int().check(z.gte(1), z.lte(12 * maxAmount)), currency: currency() }),
);

/** @see {@link money} */
export interface Money {
  amount: number;
  currency: (typeof currencies)[number];
}

// Control characters, line and paragraph separators, and everything that changes the direction of text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters a label must not have
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** One line of visible text, such as a product's name; it may appear in a letter. */
export const label = once(() =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest.label),
    z.refine((text) => !unprintable.test(text) && text.trim() !== '', { error: 'one line of visible text' }),
  ),
);

/** What a colleague says to a customer, in a letter too: visible text of one or more lines, at most 1000 characters. */
export const wording = once(() =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest.remark),
    z.refine((text) => !unprintable.test(text.replaceAll('\n', '')) && text.trim() !== '', { error: 'visible text' }),
  ),
);

/** What a colleague writes for a customer to read, in one or more lines of visible text; there may be nothing in it. */
export const remark = once(() =>
  z.string().check(
    z.maxLength(longest.remark),
    z.refine((text) => !unprintable.test(text.replaceAll('\n', '')), { error: 'visible text' }),
  ),
);

/** The key of a case that was decided, as Kulanz tells it: `<event>#<source>#<case>`. */
export const caseKey = once(() =>
  z.string().check(
    z.maxLength(400),
    z.regex(/^[A-Za-z]{1,64}#[A-Za-z0-9][A-Za-z0-9._:-]{0,127}#[A-Za-z0-9][A-Za-z0-9._:+-]{0,399}$/, {
      error: 'the key of a case, as Kulanz tells it: <event>#<source>#<case>',
    }),
  ),
);

/** What a person wrote; at most 4000 characters. Never shown unescaped, never logged. */
export const prose = once(() => z.string().check(z.maxLength(longest.prose)));

export const interval = once(() => z.enum(['month', 'year']));
export type Interval = 'month' | 'year';

export const language = once(() => z.enum(['de', 'en']));
export type Language = 'de' | 'en';

export const channel = once(() => z.enum(['letter', 'email', 'sms', 'phone']));
export type Channel = 'letter' | 'email' | 'sms' | 'phone';
