/** The policy in plain words: what each number means for customers and for us. */
import type { Policy } from '../api/generated.ts';
import { standInName } from '../parts/stand-in.ts';
import { isWord, type Word } from '../words/en.ts';
import type { Explanations } from '../words/explain/explain.ts';
import { region, type Words } from '../words/format.ts';

export const sections = ['unasked', 'law', 'person', 'promised', 'reminders', 'house'] as const;
export type Section = (typeof sections)[number];

/** Where each is told. Whoever adds a number to the policy is told by the compiler that it is missing here. */
const places: Record<Exclude<keyof Policy, 'version'>, Section> = {
  noEvidence: 'unasked',
  perProduct: 'unasked',
  pettyFees: 'unasked',
  adviceCap: 'unasked',
  makeGood: 'unasked',
  statutoryMonths: 'law',
  horizonDays: 'law',
  agentCap: 'person',
  referral: 'person',
  choiceDays: 'person',
  promisedDaysOf: 'promised',
  promisedDays: 'promised',
  reminderDays: 'reminders',
  spotlessYears: 'house',
  interruptions: 'house',
  lowScore: 'house',
  defaultLanguage: 'house',
};

type Sayings = { [Key in keyof typeof places]: (value: Policy[Key]) => readonly string[] };

/** Sentences, each with its numbers as the language writes them. */
export function sayPolicy(policy: Policy, words: Words<Word>, explain: Explanations): Record<Section, string[]> {
  const sayings = sayingsIn(words, explain);
  const said: Record<Section, string[]> = { unasked: [], law: [], person: [], promised: [], reminders: [], house: [] };
  const tell = <Key extends keyof typeof places>(key: Key) => said[places[key]].push(...sayings[key](policy[key]));
  for (const key of Object.keys(places)) if (isKey(key)) tell(key);
  return said;
}

const isKey = (key: string): key is keyof typeof places => Object.hasOwn(places, key);

function sayingsIn(words: Words<Word>, explain: Explanations): Sayings {
  const { say, money, language } = words;
  const list = new Intl.ListFormat(region[language], { type: 'conjunction' });
  return {
    noEvidence: ({ cases, worth, days }) => [say('policy.noEvidence', { cases, worth: money(worth), days })],
    perProduct: ({ cases, days }) => [say('policy.perProduct', { cases, years: Math.floor(days / 365), days })],
    pettyFees: ({ kinds, upTo }) => [
      say('policy.pettyFees', {
        kinds: list.format(kinds.map((kind) => explain.factValue(kind, 'kind'))),
        upTo: money(upTo),
      }),
    ],
    adviceCap: (cap) => [say('policy.adviceCap', { cap: money(cap) })],
    makeGood: (worth) => [say('policy.makeGood', { worth: money(worth) })],
    statutoryMonths: (months) => [say('policy.statutoryMonths', { months })],
    horizonDays: (days) => [say('policy.horizonDays', { days })],
    agentCap: ({ cases, worth, days }) => [say('policy.agentCap', { cases, worth: money(worth), days })],
    referral: ({ answerWithinDays: days, standInHost: who }) => [
      say('policy.answerWithin', { days }),
      say('policy.standInHost', { who: standInName(who, words) ?? who }),
    ],
    choiceDays: (days) => [say('policy.choiceDays', { days })],
    promisedDaysOf: (daysOf) =>
      Object.entries(daysOf)
        .toSorted(([, one], [, other]) => one - other)
        .map(([kind, days]) => say('policy.promisedDaysOf', { what: kindInWords(kind), days })),
    promisedDays: (days) => [say('policy.promisedDays', { days })],
    reminderDays: (daysOf) =>
      Object.entries(daysOf).map(([kind, days]) =>
        say('policy.reminderDays', { what: atTheStart(explain.factValue(kind, 'kind')), days }),
      ),
    spotlessYears: (years) => [say('policy.spotlessYears', { years })],
    interruptions: ({ cases, days }) => [say('policy.interruptions', { cases, days })],
    lowScore: (score) => [say('policy.lowScore', { score })],
    defaultLanguage: (id) => [say('policy.defaultLanguage', { language: say(`language.${id}`) })],
  };

  function kindInWords(kind: string): string {
    const word = `policy.kind.${kind}`;
    return isWord(word) ? say(word) : explain.remedy({ kind });
  }
}

/** As a sentence starts. */
export const atTheStart = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
