import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { de } from '../../console/src/words/explain/de.ts';
import { en } from '../../console/src/words/explain/en.ts';
import type { Texts } from '../../console/src/words/explain/texts.ts';
import { type InboundName, inbound, type Language, type RemedyKind } from '../../events/index.ts';
import { type ExcuseKind, excuseKinds } from '../../events/remedies/listening.ts';
import { remedyKind } from '../../events/remedy.ts';
import type { QuarantineCode } from '../../shared/lambda/quarantine.ts';
import { type RecoveryName, recoveryEvents } from '../../shared/recovery/facts.ts';
import type { Code } from '../../shared/recovery/letters/messages.ts';
import type { Rule } from '../../shared/recovery/rule.ts';
import { rules as registered } from '../../shared/recovery/rules/index.ts';
import { corpus } from '../recovery/corpus.ts';

/** What the console has to have words for; the compiler misses what has none. */
interface Everything extends Texts {
  event: Record<InboundName, string>;
  gist: Record<RecoveryName, string | null>;
  because: Record<Code, string>;
  remedy: Record<RemedyKind, string>;
  quarantine: Record<QuarantineCode, string>;
  excuse: Record<ExcuseKind, string>;
  health: Record<'quarantined' | 'overdue' | 'waiting', string>;
}
const texts: Record<Language, Everything> = { en, de };
const rules: readonly Rule[] = registered as readonly Rule[];

const findings = corpus.flatMap(({ decision }) => decision.findings);

/** Every sentence of a language, by where it stands. */
const sentencesOf = (language: Language): [string, string][] =>
  Object.entries(texts[language]).flatMap(([section, sentences]) =>
    Object.entries(sentences).map(([name, sentence]): [string, string] => [`${section} ${name}`, String(sentence)]),
  );

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Everything that a sentence is made of, in whichever of its parts. */
function elementsOf(sentence: string): Element[] {
  const within = (elements: Element[]): Element[] =>
    elements.flatMap((element) => [
      element,
      ...('options' in element ? Object.values(element.options).flatMap(({ value }) => within(value)) : []),
    ]);
  return within(new IntlMessageFormat(sentence, 'en-GB').getAst());
}
/** `TYPE.literal` of the parser of messages. */
const literal = 0;
const namesIn = (sentence: string) =>
  elementsOf(sentence).flatMap((element) => (element.type !== literal && 'value' in element ? [element.value] : []));
const spokenIn = (sentence: string) =>
  elementsOf(sentence).flatMap((element) => (element.type === literal ? [element.value] : []));

describe.each(['en', 'de'] as const)('the words of a host who reads %s', (language) => {
  test('finds every event, rule, reason, remedy and excuse in it, and none that there is not', () => {
    const { event, gist, rule, because, remedy, excuse } = texts[language];
    expect(Object.keys(gist).sort()).toEqual([...recoveryEvents].sort());
    expect(Object.keys(event).sort()).toEqual(Object.keys(inbound).sort());
    expect(Object.keys(rule).sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(Object.keys(because).sort()).toEqual([...new Set(rules.flatMap(({ codes }) => codes))].sort());
    expect(Object.keys(remedy).sort()).toEqual(Object.keys(remedyKind().def.entries).sort());
    expect(Object.keys(excuse).sort()).toEqual([...excuseKinds].sort());
  });

  test.each(Object.entries(texts[language].because))('%s says nothing but what its rule gives', (code, sentence) => {
    const given = findings.filter(({ because }) => because.code === code).map(({ because }) => because.params ?? {});
    const names = new Set(given.flatMap((params) => Object.keys(params)));
    for (const name of namesIn(sentence)) expect(names).toContain(name);
  });

  test('finds a name for every field of an event that can be a case, and words for what is one of a few', () => {
    for (const { name, values } of fieldsOfCases()) {
      // Money is told as one, and by an id goes only what has a name.
      if (['currency', 'amount', 'id'].includes(name)) continue;
      expect(texts[language].fact, name).toHaveProperty([name]);
      for (const value of values) expect(texts[language].value, name).toHaveProperty([`${name}.${value}`]);
    }
  });

  test('reads of nobody’s rank, and of no machine that says no', () => {
    const rank = /\b(segments?|vip|ranks?|tiers?|categor\w+|kategor\w+|premium|stammkund\w+)\b/i;
    const refusal = /\b(den(y|ied|ies)|reject\w*|refus\w*|abgelehnt|abgewiesen|verweiger\w*|declin\w*)\b/i;
    for (const [where, sentence] of sentencesOf(language)) {
      expect(sentence, where).not.toMatch(rank);
      expect(spokenIn(sentence).join(' '), where).not.toMatch(refusal);
    }
  });

  test('is never told that a right is a favour', () => {
    const { remedy, because, rule } = texts[language];
    for (const sentence of Object.values({ ...remedy, ...because, ...rule }))
      expect(sentence).not.toMatch(/goodwill|kulan[zt]|favour|gnade|ausnahmsweise/i);
  });
});

test('the German words are German', () => {
  const original = new Map(sentencesOf('en'));
  for (const [where, sentence] of sentencesOf('de')) {
    const english = /\b(the|is|are|of|and|or|this|that|customers?|orders?|with|from|for|has)\b/;
    expect(spokenIn(sentence).join(' '), where).not.toMatch(english);
    // A name such as Hotline may be the same in both; a sentence is not.
    if (/ .* /.test(sentence)) expect(sentence, where).not.toBe(original.get(where));
  }
});

interface Schema {
  $ref?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  $defs?: Record<string, Schema>;
}

/** Every field of every event that can be a case, and the values of those that are one of a few. */
function fieldsOfCases(): { name: string; values: string[] }[] {
  return recoveryEvents.flatMap((event) => {
    const file = new URL(`../../events/generated/${event}.v1.schema.json`, import.meta.url);
    const { properties, $defs = {} }: Schema = JSON.parse(readFileSync(file, 'utf8'));
    const resolved = (schema: Schema): Schema => $defs[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
    const below = (schema: Schema): { name: string; values: string[] }[] => {
      const { properties = {}, items } = resolved(schema);
      return [
        ...Object.entries(properties).flatMap(([name, field]) => [
          { name, values: resolved(field).enum ?? [] },
          ...below(field),
        ]),
        ...(items ? below(items) : []),
      ];
    };
    return below(properties?.data ?? {});
  });
}
