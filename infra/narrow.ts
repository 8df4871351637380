/**
 * A function loads what it needs for the events it hears: at a cold start a customer waits for all that is read then. In
 * the source the lists of rules and of words are the same for all functions; the bundle of one has its part of them. It
 * decides and writes as the whole would (test/infra/narrow.test.ts).
 */
import type { Plugin } from 'esbuild';
import { subscriptions } from '../events/subscriptions.ts';
import { de } from '../shared/recovery/letters/de.ts';
import { en } from '../shared/recovery/letters/en.ts';
import type { Messages } from '../shared/recovery/letters/messages.ts';
import { answeringEvents } from '../shared/recovery/letters/subject.ts';
import type { Rule } from '../shared/recovery/rule.ts';
import { rules } from '../shared/recovery/rules/index.ts';

const all = rules as readonly Rule[];

/** These look at cases of every kind that others decided, and of the rules need but this. */
const lookBack: Record<string, (rule: Rule) => boolean> = {
  // Gives back what a case drew and does not need, and opens again what it does not answer.
  quarantine: ({ allowance, wants }) => allowance !== undefined || wants !== undefined,
  // Hands a referral on to somebody who may answer it.
  schedule: ({ notAnsweredBy }) => notAnsweredBy !== undefined,
  // Tells who may not answer.
  api: ({ notAnsweredBy }) => notAnsweredBy !== undefined,
};

/** What a function decides on without hearing it: the API tells beforehand what would come of a wish. */
const looksAhead: Record<string, readonly string[]> = { api: ['GoodwillRequested'] };

/** Leaves out of a function's bundle the rules that never look at its events, and the words that they alone would need. */
export function narrowedTo(name: string): Plugin {
  const heard: readonly string[] = subscriptions.find((one) => one.name === name)?.events ?? looksAhead[name] ?? [];
  const own = all.filter(({ events }) => events.some((event) => heard.includes(event)));
  // An answer is written in the words of the case that it answers, and that may be any.
  const answers = heard.some((event) => answeringEvents.includes(event));
  const words = (messages: Messages) => (answers ? messages : wordsFor(messages, heard, own));
  // V8 reads JSON faster than source.
  const module = (language: string, messages: Messages) =>
    `export const ${language} = JSON.parse(${JSON.stringify(JSON.stringify(words(messages)))});`;
  const lists: [file: RegExp, contents: () => string][] = [
    [
      /[\\/]recovery[\\/]rules[\\/]index\.ts$/,
      () => listing(all.filter((rule) => own.includes(rule) || lookBack[name]?.(rule))),
    ],
    [/[\\/]recovery[\\/]letters[\\/]de\.ts$/, () => module('de', de)],
    [/[\\/]recovery[\\/]letters[\\/]en\.ts$/, () => module('en', en)],
  ];
  return {
    name: 'narrowed',
    setup({ onLoad, onResolve }) {
      for (const [filter, contents] of lists) onLoad({ filter }, () => ({ contents: contents(), loader: 'js' }));
      onLoad({ filter: /[\\/]recovery[\\/]listening[\\/]excuses\.ts$/ }, () => ({
        contents: onFirstUse,
        loader: 'js',
      }));
      onResolve({ filter: new RegExp(`^\\./${excusesFile}$`) }, ({ path }) => ({ path, external: true }));
    },
  };
}

/** What knows excuses is larger than all rules together, and few cases need it: it lies beside and is read when one does. */
export const excusesFile = 'excuses.js';
const onFirstUse = `
  let finder;
  export const excusesIn = (text, language) => (finder ??= require('./${excusesFile}')).excusesIn(text, language);
`;

function wordsFor(messages: Messages, heard: readonly string[], own: readonly Rule[]) {
  const only = (texts: object, names: readonly string[]) =>
    Object.fromEntries(Object.entries(texts).filter(([name]) => names.includes(name)));
  return {
    ...messages,
    opening: only(messages.opening, heard),
    beginning: only(
      messages.beginning,
      own.flatMap((rule) => rule.codes),
    ),
    remedy: only(
      messages.remedy,
      own.flatMap((rule) => rule.remedies),
    ),
    because: only(
      messages.because,
      own.flatMap((rule) => rule.codes),
    ),
  };
}

/** The list of rules with these alone. A rule's file has its id for a name and exports it in camel case. */
function listing(chosen: readonly Rule[]): string {
  const named = chosen.map(({ id }) => ({
    id,
    name: id.replaceAll(/-(.)/g, (_, first: string) => first.toUpperCase()),
  }));
  return [
    ...named.map(({ id, name }) => `import { ${name} } from './${id}.ts';`),
    `export const rules = [${named.map(({ name }) => name).join(', ')}];`,
  ].join('\n');
}
