/** Words, money, days and times as one language writes them; nothing of a page. */
import { IntlMessageFormat } from 'intl-messageformat';
import { minorUnitDigits } from '../../../events/currencies.ts';

export interface Money {
  /** Minor units. */
  amount: number;
  currency: string;
}

/** The words of one language; `Word` is what there are words for. */
export interface Words<Word extends string = string> {
  language: 'de' | 'en';
  say(word: Word, params?: Record<string, string | number>): string;
  /** `24,90 €` */
  money(money: Money): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** `67 %` of a share from 0 to 1. */
  percent(share: number): string;
  /** Of a day (`2026-11-30`) or an instant. */
  day(at: string): string;
  /** Day and time of an instant, here. */
  time(at: string): string;
  /** The time of day of an instant, here. */
  clock(at: number | string): string;
  /** `1.2 s`, `3 min`, `2 h`, `4 d` of milliseconds; with no more than so many digits after the point, or one. */
  duration(milliseconds: number, digits?: number): string;
}

/** How each language is written here. */
export const region = { de: 'de-DE', en: 'en-GB' } as const;

export function wordsIn<Word extends string>(
  language: 'de' | 'en',
  messages: Readonly<Record<Word, string>>,
): Words<Word> {
  const locale = region[language];
  const formats = new Map<Word, IntlMessageFormat>();
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  // A day is a day everywhere, whatever the time zone of whoever reads it.
  const utcDayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const timeFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const clockFormat = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const unit = (value: number, of: string, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: of,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  return {
    language,
    say(word, params) {
      if (!params) return messages[word];
      let format = formats.get(word);
      if (!format) {
        format = new IntlMessageFormat(messages[word], locale);
        formats.set(word, format);
      }
      return String(format.format(params));
    },
    money: ({ amount, currency }) => {
      // As the events count, which is by ISO 4217: browsers write some currencies without the digits that they have.
      const digits = minorUnitDigits(currency);
      const format = {
        style: 'currency',
        currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      } as const;
      return new Intl.NumberFormat(locale, format).format(amount / 10 ** digits);
    },
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    day: (at) => (at.length === 10 ? utcDayFormat.format(new Date(`${at}T00:00:00Z`)) : dayFormat.format(new Date(at))),
    time: (at) => timeFormat.format(new Date(at)),
    clock: (at) => clockFormat.format(new Date(at)),
    duration(milliseconds, digits = 1) {
      const seconds = milliseconds / 1000;
      if (seconds < 1) return unit(milliseconds, 'millisecond', 0);
      if (seconds < 60) return unit(seconds, 'second', digits);
      if (seconds < 3600) return unit(seconds / 60, 'minute', digits);
      if (seconds < 48 * 3600) return unit(seconds / 3600, 'hour', digits);
      return unit(seconds / 86_400, 'day', digits);
    },
  };
}
