/** Every decision in plain words, for a colleague who was not there when it was made. */
import { IntlMessageFormat } from 'intl-messageformat';
import { region, type Words } from '../format.ts';
import { shortened } from '../shortened.ts';
import type { Texts } from './texts.ts';
import { inWords, isMoney, type ValueText, valueTextIn } from './values.ts';

/** What is unknown here, or said without what its sentence needs, is told by its own name; nothing of this throws. */
export interface Explanations {
  /** `WarrantyClaimed`: “Warranty claim”. */
  event(name: string): string;
  /** What one has to know of a case to decide on it, in a line or two; nothing, where its title says it all. */
  gist(event: { name: string; data: object }): string | undefined;
  /** What a rule promises. */
  rule(id: string): string;
  /** What a rule saw. */
  because(because: { code: string; params?: object | undefined }): string;
  /** What is done. */
  remedy(remedy: { kind: string }): string;
  /** The name of a field. */
  fact(name: string): string;
  /** The value of a field; with the field’s name, its own words (`pending`: “not billed yet”). */
  factValue: ValueText;
  /** Why an event was set aside. */
  quarantine(code: string): string;
  /** One of the three excuses. */
  excuse(kind: string): string;
  /** What is not as it should be with operations, and how often. */
  health(code: string, count: number): string;
}

const loaded = new WeakMap<Words, Promise<Explanations>>();

/** The explanations in the language of these words, loaded once; after a failure, the next call tries again. */
export function loadExplanations(words: Words): Promise<Explanations> {
  const before = loaded.get(words);
  if (before) return before;
  const loading = textsIn(words.language).then((texts) => explanationsIn(words, texts));
  loaded.set(words, loading);
  loading.catch(() => loaded.delete(words));
  return loading;
}

const textsIn = async (language: Words['language']): Promise<Texts> =>
  language === 'de' ? (await import('./de.ts')).de : (await import('./en.ts')).en;

export function explanationsIn(words: Words, texts: Texts): Explanations {
  const say = sayingIn(words.language);
  const valueText = valueTextIn(words, texts);
  const told = (section: Exclude<keyof Texts, 'gist'>, name: string, values: Values = {}) =>
    say(texts[section][name], values) ?? inWords(name);
  return {
    event: (name) => told('event', name),
    gist: ({ name, data }) => say(texts.gist[name] ?? undefined, valuesOf(shortenedIn(data), valueText))?.trim(),
    rule: (id) => told('rule', id),
    because: ({ code, params }) => told('because', code, valuesOf(params ?? {}, valueText)),
    remedy: (remedy) => told('remedy', remedy.kind, valuesOf(remedy, valueText)),
    fact: (name) => told('fact', name),
    factValue: valueText,
    quarantine: (code) => told('quarantine', code),
    excuse: (kind) => told('excuse', kind),
    health: (code, count) => say(texts.health[code], { count }) ?? `${inWords(code)}: ${words.number(count)}`,
  };
}

type Values = Record<string, string | number>;

/** A sentence with its values; nothing, where there is no such sentence or something that it needs is missing. */
function sayingIn(language: Words['language']) {
  const formats = new Map<string, { format: IntlMessageFormat; selectedBy: Values }>();
  return (sentence: string | undefined, values: Values): string | undefined => {
    if (sentence === undefined) return undefined;
    try {
      let known = formats.get(sentence);
      if (!known) {
        const format = new IntlMessageFormat(sentence, region[language]);
        known = { format, selectedBy: selectorsIn(format.getAst()) };
        formats.set(sentence, known);
      }
      return String(known.format.format({ ...known.selectedBy, ...values }));
    } catch {
      return undefined;
    }
  };
}

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** A choice between words (`TYPE.select` of the parser of messages). */
const select = 5;

/** Every value that a sentence selects by, as `none`. */
function selectorsIn(ast: Ast): Values {
  const selectors: Values = {};
  for (const element of ast) {
    if (!('options' in element)) continue;
    if (element.type === select) selectors[element.value] = 'none';
    for (const option of Object.values(element.options)) Object.assign(selectors, selectorsIn(option.value));
  }
  return selectors;
}

/** Each field as a sentence uses it, and the parts of a thing by its own name and theirs: `planPrice` of a `plan`. */
function valuesOf(fields: object, valueText: ValueText): Values {
  const values: Values = {};
  for (const [name, field] of Object.entries(fields)) {
    if ((typeof field === 'number' && name !== 'durationSeconds') || (typeof field === 'string' && isCode(name))) {
      values[name] = field;
      continue;
    }
    const whole = isThing(field) ? (field.name ?? field.employeeId) : field;
    const text = valueText(whole, name);
    if (text) values[name] = text;
    if (!isThing(field)) continue;
    for (const [part, value] of Object.entries(field)) {
      const partText = isCode(part) && typeof value === 'string' ? value : valueText(value, part);
      if (partText) values[`${name}${part.charAt(0).toUpperCase()}${part.slice(1)}`] = partText;
    }
  }
  return values;
}

/** With whatever somebody wrote at length only begun. */
function shortenedIn(data: object): object {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shortenedWithin(value)]));
}

function shortenedWithin(value: unknown): unknown {
  if (typeof value === 'string') return shortened(value);
  return isThing(value) ? shortenedIn(value) : value;
}

/** The fields by which sentences select: their values are the sentences’ own business. */
const isCode = (name: string) => ['interval', 'per', 'of', 'date', 'by', 'follow'].includes(name);

const isThing = (field: unknown): field is Record<string, unknown> =>
  typeof field === 'object' && field !== null && !Array.isArray(field) && !isMoney(field);
