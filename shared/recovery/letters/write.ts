import { IntlMessageFormat } from 'intl-messageformat';
import { minorUnitDigits } from '../../../events/currencies.ts';
import type { Language, Money, Remedy } from '../../../events/index.ts';
import type { Decision, Letter } from '../decision.ts';
import type { Facts } from '../facts.ts';
import type { Policy } from '../policy.ts';
import type { Because } from '../rule.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Code, Messages } from './messages.ts';

const messagesIn: Record<Language, Messages> = { de, en };

/**
 * The letter to the customer: what happened, what we do, and what they need to know. None where nothing had to be put
 * right. Of a referral's proposals it tells only the warning that must not wait.
 *
 * @param dueAt of a referral: by when the customer hears from their host (an instant in UTC)
 */
export function writeLetter(
  facts: Facts,
  { verdict, remedies, findings }: Decision,
  policy: Policy,
  dueAt?: string,
): Letter | undefined {
  if (verdict === 'unneeded') return undefined;
  const { language, channel } =
    facts.customer === 'unknown' ? { language: policy.defaultLanguage, channel: 'letter' as const } : facts.customer;
  const messages = messagesIn[language];
  const subject = subjectOf(facts, language);
  const say = (message: string, values: Values = {}) => format(language, message, { ...subject, ...values });

  const { subject: title, text } = messages.opening[facts.event.name][verdict];
  const told = verdict === 'granted' ? remedies : remedies.filter(({ kind }) => kind === 'StopUseNotice');
  const reasons = findings.flatMap(({ because }) => {
    const message = messages.because[because.code as Code];
    return message && (verdict === 'granted' || because.code === 'stale')
      ? [say(message, valuesOf(because, language))]
      : [];
  });
  const paragraphs = [
    `${messages.greeting}\n\n${say(text)}`,
    ...urgentFirst(told).map((remedy) => say(messages.remedy[remedy.kind], valuesOfRemedy(remedy, language))),
    ...(reasons.length > 0 ? [reasons.join(' ')] : []),
    ...(dueAt ? [say(messages.referral, { dueOn: dayIn(language, dueAt.slice(0, 10)) })] : []),
    messages.closing,
  ];
  return { channel, language, subject: say(title), body: paragraphs.join('\n\n') };
}

type Values = Record<string, string>;

/** What the event is about, in the words it came with. */
function subjectOf({ event }: Facts, language: Language): Values {
  switch (event.name) {
    case 'WarrantyClaimed':
      return { product: isolated(event.data.product.name) };
    case 'HotlineCallEnded':
      return {};
    case 'ContractRenewalDue':
      return { renewsOn: dayIn(language, event.data.renewsOn) };
  }
}

// Hebrew, Arabic and their neighbours are written from right to left.
const rightToLeft = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Words from outside keep their direction to themselves (Unicode isolates), so that the sentence around stays in order. */
function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

function urgentFirst(remedies: readonly Remedy[]): Remedy[] {
  return remedies.toSorted((a, b) => Number(b.kind === 'StopUseNotice') - Number(a.kind === 'StopUseNotice'));
}

function valuesOfRemedy(remedy: Remedy, language: Language): Values {
  const values: Values = { basis: remedy.basis };
  if ('value' in remedy && remedy.value) values.value = moneyIn(language, remedy.value);
  if ('part' in remedy) values.part = isolated(remedy.part.name);
  if ('price' in remedy) {
    values.price = moneyIn(language, remedy.price);
    values.interval = remedy.interval;
  }
  return values;
}

function valuesOf({ params = {} }: Because, language: Language): Values {
  const values: Values = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'object') values[name] = moneyIn(language, value);
    else values[name] = /^\d{4}-\d\d-\d\d$/.test(String(value)) ? dayIn(language, String(value)) : String(value);
  }
  return values;
}

const locale: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

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

function format(language: Language, message: string, values: Values): string {
  const formatter = kept(
    messageFormats,
    `${language}:${message}`,
    () => new IntlMessageFormat(message, locale[language]),
  );
  return String(formatter.format(values));
}

// Making a formatter takes far longer than using it; there are few, so each is kept.
const moneyFormats = new Map<string, Intl.NumberFormat>();
const dayFormats = new Map<string, Intl.DateTimeFormat>();
const messageFormats = new Map<string, IntlMessageFormat>();

function kept<Formatter>(formats: Map<string, Formatter>, key: string, make: () => Formatter): Formatter {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}
