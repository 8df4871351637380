/** Values as people write them. */
import { IntlMessageFormat } from 'intl-messageformat';
import { minorUnitDigits } from '../../../events/currencies.ts';
import { isDay } from '../../../events/day-fields.ts';
import type { Language, Money } from '../../../events/index.ts';

const locale: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

export type Values = Record<string, string>;

/** A message with its values filled in. One that it selects by and that is not there is `none`. */
export function format(language: Language, message: string, values: Values): string {
  const { formatter, selectedBy } = kept(messageFormats, `${language}:${message}`, () => {
    const formatter = new IntlMessageFormat(message, locale[language]);
    return { formatter, selectedBy: selectorsIn(formatter.getAst()) };
  });
  return String(formatter.format({ ...selectedBy, ...values }));
}

/** Whether everything that a message names is among the values. */
export function isComplete(language: Language, message: string, values: Values): boolean {
  return namesIn(new IntlMessageFormat(message, locale[language]).getAst()).every((name) => name in values);
}

/** What a message cannot be said without: what it only selects by has its own words for nothing. */
function namesIn(ast: Ast): string[] {
  return ast.flatMap((element) => {
    if (element.type === argument) return [element.value];
    return 'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [];
  });
}

/** The type of a plain value in a message (`TYPE.argument` of its parser). */
const argument = 1;

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Every value that a message selects by, as `none`. */
function selectorsIn(ast: Ast): Values {
  const selectors: Values = {};
  for (const element of ast) {
    if (!('options' in element)) continue;
    selectors[element.value] = 'none';
    for (const option of Object.values(element.options)) Object.assign(selectors, selectorsIn(option.value));
  }
  return selectors;
}

/**
 * Each field as the language writes it; what is no text, number, money, thing with a name or a day, or list of these is
 * left out. Of each day, `<name>IsOver` says whether it is before `today`.
 */
export function valuesOf(fields: object, language: Language, today: string): Values {
  const values: Values = {};
  for (const [name, field] of Object.entries(fields)) {
    const text = textOf(name, field, language);
    if (text !== undefined) values[name] = text;
    if (isDay(name, field)) values[`${name}IsOver`] = field < today ? 'yes' : 'no';
  }
  return values;
}

function textOf(name: string, field: unknown, language: Language): string | undefined {
  if (typeof field === 'number') return String(field);
  if (typeof field === 'string') return isDay(name, field) ? dayIn(language, field) : isolated(field);
  if (Array.isArray(field)) return listOf(name, field, language);
  if (typeof field !== 'object' || field === null) return undefined;
  if (isMoney(field)) return moneyIn(language, field);
  const [told] = ['name', 'day'].flatMap((one) =>
    one in field ? [textOf(one, Reflect.get(field, one), language)] : [],
  );
  const replaced = 'insteadOf' in field ? textOf('insteadOf', field.insteadOf, language) : undefined;
  return told && replaced ? instead[language](told, replaced) : told;
}

const instead: Record<Language, (one: string, another: string) => string> = {
  de: (one, another) => `${one} statt ${another}`,
  en: (one, another) => `${one} instead of ${another}`,
};

/** A letter names so many things of a list; nobody reads more, and it has to fit. */
const longestList = 10;
const others: Record<Language, string> = { de: 'anderes', en: 'other things' };

/** Things as alternatives: “a, b or c”; nothing, where there are none. */
function listOf(name: string, items: readonly unknown[], language: Language): string | undefined {
  const texts = items.map((item) => textOf(name, item, language)).filter((text) => text !== undefined);
  if (texts.length === 0) return undefined;
  const named = texts.length > longestList ? [...texts.slice(0, longestList), others[language]] : texts;
  return new Intl.ListFormat(locale[language], { type: 'disjunction' }).format(named);
}

const isMoney = (field: object): field is Money => 'amount' in field && 'currency' in field;

// Hebrew, Arabic and their neighbours are written from right to left.
const rightToLeft = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Words from outside keep their direction to themselves (Unicode isolates), so that the sentence around stays in order. */
function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** Money as people write it: `12,50 €`, `¥500`, with the currency's own number of decimals. */
export function moneyIn(language: Language, { amount, currency }: Money): string {
  const digits = minorUnitDigits(currency);
  const formatter = kept(moneyFormats, `${language}:${currency}`, () => {
    const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(locale[language], { style: 'currency', currency, ...decimals });
  });
  // As a decimal string, so that no amount loses a minor unit to binary fractions.
  const text = String(amount).padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return formatter.format(decimal as Intl.StringNumericLiteral);
}

/** A day as people write it: `24. Dezember 2026`, `24 December 2026`. */
export function dayIn(language: Language, day: string): string {
  const formatter = kept(
    dayFormats,
    language,
    () => new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone: 'UTC' }),
  );
  return formatter.format(Date.parse(day));
}

// Making a formatter takes far longer than using it; there are few, so each is kept.
const moneyFormats = new Map<string, Intl.NumberFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();
const messageFormats = new Map<string, { formatter: IntlMessageFormat; selectedBy: Values }>();

function kept<Formatter>(formats: Map<string, Formatter>, key: string, make: () => Formatter): Formatter {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}
