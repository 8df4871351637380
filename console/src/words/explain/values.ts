/** Values as a host reads them, whatever an event, a finding or a remedy holds. */
import { isDay, isInstant } from '../../../../events/day-fields.ts';
import { type Money, region, type Words } from '../format.ts';
import type { Texts } from './texts.ts';

/** One value in words; `name` is its field’s, by which some values have words of their own. */
export type ValueText = (value: unknown, name?: string) => string;

/** Never throws, and says nothing of what is not there. */
export function valueTextIn(words: Words, texts: Texts): ValueText {
  const all = new Intl.ListFormat(region[words.language], { type: 'conjunction' });
  const either = new Intl.ListFormat(region[words.language], { type: 'disjunction' });
  const labelled = ([name, value]: [string, unknown]) => {
    const text = valueText(value, name);
    return text && `${texts.fact[name] ?? inWords(name)}: ${text}`;
  };

  function valueText(value: unknown, name = ''): string {
    if (typeof value === 'boolean') return texts.value[`is.${value ? 'yes' : 'no'}`] ?? String(value);
    if (typeof value === 'number')
      return name === 'durationSeconds' ? words.duration(value * 1000) : words.number(value);
    if (typeof value === 'string') return texts.value[`${name}.${value}`] ?? dayOrTime(name, value) ?? isolated(value);
    if (Array.isArray(value)) return list(value.map((one) => valueText(one, name)).filter(Boolean), name);
    return typeof value === 'object' && value !== null ? thing(value, name) : '';
  }

  function list(texts: string[], name: string): string {
    if (texts.some((text) => text.includes(','))) return texts.join('; ');
    return (name === 'options' ? either : all).format(texts);
  }

  function thing(value: object, name: string): string {
    if (isMoney(value)) return words.money(value);
    if ('excuse' in value && 'count' in value)
      return `${valueText(value.count)} × ${texts.excuse[String(value.excuse)] ?? inWords(String(value.excuse))}`;
    const { name: own, day, option, employeeId, insteadOf, ...more } = { ...value } as Record<string, unknown>;
    const [called = '', known] =
      Object.entries({ name: own, day, employeeId }).find(([, one]) => one !== undefined) ?? [];
    if (known === undefined && option !== undefined) return valueText(option, 'option');
    if (known === undefined)
      return Object.entries({ ...value })
        .map(labelled)
        .filter(Boolean)
        .join('; ');
    const details = Object.entries(more).filter(isTelling).map(labelled).filter(Boolean).join('; ');
    const instead = insteadOf === undefined ? '' : ` ${texts.value['is.instead-of']} ${valueText(insteadOf, name)}`;
    return `${valueText(known, called)}${instead}${details && ` (${details})`}`;
  }

  function dayOrTime(name: string, text: string): string | undefined {
    if (Number.isNaN(Date.parse(text))) return undefined;
    if (isDay(name, text)) return words.day(text);
    return isInstant(name, text) ? words.time(text) : undefined;
  }

  return valueText;
}

/** Of a thing that has a name, what only machines know it by goes without saying. */
const isTelling = ([name]: [string, unknown]) => name !== 'sku' && name !== 'id';

/** `cancellationDeadline`, `other-customer` as words. */
export function inWords(name: string): string {
  return name.replaceAll(/[-_]|(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

export function isMoney(value: object): value is Money {
  if (!('amount' in value && 'currency' in value)) return false;
  const { amount, currency } = value;
  return Number.isSafeInteger(amount) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
}

// Hebrew, Arabic and their neighbours are written from right to left.
const rightToLeft = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Words from outside keep their direction to themselves, so that the sentence around them stays in order. */
function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
