import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { inbound } from '../../events/index.ts';
import { subscriptions } from '../../events/subscriptions.ts';
import { rulesFor } from '../../shared/recovery/decide.ts';
import { nothingKnown, recoveryEvents } from '../../shared/recovery/facts.ts';
import { de } from '../../shared/recovery/letters/de.ts';
import { en } from '../../shared/recovery/letters/en.ts';
import { currentPolicy, policies, policyOf, policySchema } from '../../shared/recovery/policy.ts';
import type { Rule } from '../../shared/recovery/rule.ts';
import { rules as registered } from '../../shared/recovery/rules/index.ts';
import { toldIn } from '../flows/stories/told.ts';

const root = new URL('../../', import.meta.url);
const rules: readonly Rule[] = registered as readonly Rule[];
const files = readdirSync(new URL('shared/recovery/rules/', root))
  .filter((file) => file !== 'index.ts')
  .map((file) => basename(file, '.ts'));

/** What stands in a file; nothing, where there is none. */
const read = (path: string) => (existsSync(new URL(path, root)) ? readFileSync(new URL(path, root), 'utf8') : '');

describe('a rule that is written is a rule that works', () => {
  test('every file in rules/ is one rule, registered once, under the file’s name', () => {
    expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  });

  test.each(files)('%s has its tests', (id) => {
    expect(existsSync(new URL(`test/recovery/rules/${id}.test.ts`, root))).toBe(true);
  });

  test.each(files)('%s is in the catalogue of rules, docs/rules.md', (id) => {
    const catalogue = new URL('docs/rules.md', root);
    expect(existsSync(catalogue), 'docs/rules.md is generated: npm run generate').toBe(true);
    const text = readFileSync(catalogue, 'utf8');
    const rule = rules.find((each) => each.id === id);
    // Not the whole catalogue is to be printed where one is missing.
    const missing = [id, rule?.promise ?? id].filter((words) => !text.includes(words));
    expect(missing, 'npm run generate writes docs/rules.md anew').toEqual([]);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s declares what it reads and gives', (_, rule) => {
    expect(rule.promise).toMatch(/^[A-Z].+\.$/);
    expect(rule.events.length).toBeGreaterThan(0);
    for (const name of rule.events) {
      expect(recoveryEvents).toContain(name);
      expect(rulesFor(name)).toContain(rule);
    }
    for (const fact of rule.facts) expect(Object.keys(nothingKnown)).toContain(fact);
    for (const number of rule.numbers) expect(Object.keys(currentPolicy)).toContain(number);
    expect(new Set(rule.codes).size).toBe(rule.codes.length);
    expect(rule.codes.length).toBeGreaterThan(1);
  });

  test('every event that is decided on has a rule besides the one about lateness', () => {
    for (const name of recoveryEvents) expect(rulesFor(name).length).toBeGreaterThan(1);
  });

  test('at most one rule of an event has an allowance, since the facts hold the draws on one only', () => {
    for (const name of recoveryEvents) {
      expect(rulesFor(name).filter(({ allowance }) => allowance).length).toBeLessThanOrEqual(1);
    }
  });

  test('no reason belongs to two rules', () => {
    const codes = rules.flatMap((rule) => rule.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('an event that is decided on is one that people can find, try and trust', () => {
  const kebab = (name: string) => name.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();

  test.each(recoveryEvents)('%s has a sample, with the facts that its rules need', (name) => {
    expect(JSON.parse(read(`events/samples/${kebab(name)}.json`))['detail-type']).toBe(name);
    const needed = rulesFor(name).flatMap(({ facts }) => facts.filter((fact) => fact !== 'now'));
    if (needed.length > 0) expect(read(`events/samples/facts/${kebab(name)}.json`), needed.join(', ')).not.toBe('');
  });

  test.each(recoveryEvents)('%s is in the catalogue of rules, and somebody hears it', (name) => {
    expect(read('docs/rules.md')).toContain(`\`${name}\``);
    expect(subscriptions.some(({ events }) => (events as readonly string[]).includes(name))).toBe(true);
  });
});

describe('a story is told of everything, from the bus to the letter, in German and in English', () => {
  const stories = new URL('test/flows/stories/', root);
  const rows = Object.entries(toldIn);

  /** What is told is proved by the last line, which only counts if nothing before it is left out. */
  const tellsOf = (what: string, text: string) =>
    /^provesWhatItTold\(.*\);$/.test(text.trimEnd().split('\n').at(-1) ?? '') &&
    new RegExp(`(storyteller|provesWhatItTold)\\('${what}'`).test(text) &&
    !/\.(only|skip|todo)\b/.test(text);

  test.each(rows)('%s proves with what it saw what is said of it, in its last line', (file) => {
    expect(tellsOf(file, read(`test/flows/stories/${file}.test.ts`))).toBe(true);
  });

  test('every file of stories has its row', () => {
    const found = readdirSync(stories).flatMap((file) =>
      file.endsWith('.test.ts') ? [basename(file, '.test.ts')] : [],
    );
    expect(rows.map(([file]) => file).toSorted()).toEqual(found.toSorted());
  });

  test('there is one of every event that is heard', () => {
    const told = new Set<string>(rows.flatMap(([, { events }]) => events));
    expect([...told].toSorted()).toEqual(Object.keys(inbound).toSorted());
  });

  test('there is one in which each rule decides, in a row or in the rule’s own test', () => {
    const told = new Set<string>(rows.flatMap(([, row]) => row.rules));
    const alone = files.filter((id) => tellsOf(id, read(`test/recovery/rules/${id}.test.ts`)));
    const missing = rules.map(({ id }) => id).filter((id) => !told.has(id) && !alone.includes(id));
    expect(
      missing,
      "a story at the end of test/recovery/rules/<rule>.test.ts, with storyteller('<rule>') and, last, provesWhatItTold();",
    ).toEqual([]);
    expect([...told].filter((id) => !files.includes(id))).toEqual([]);
  });
});

describe.each([
  ['de', de],
  ['en', en],
])('the letters in %s', (language, messages) => {
  const readable = (message: string | null) => {
    const values = Object.fromEntries([...(message ?? '').matchAll(/\{(\w+)/g)].map(([, name]) => [name, 'x']));
    expect(String(new IntlMessageFormat(message ?? '', language).format(values))).not.toMatch(/[{}]/);
  };

  test.each(rules.map((rule) => [rule.id, rule] as const))(
    'have words, or a deliberate silence, for all of %s',
    (_, rule) => {
      const because: Record<string, string | null> = messages.because;
      const where = `under because, in the file of the rule’s family in shared/recovery/letters/${language}/`;
      expect(
        rule.codes.filter((code) => !(code in because)),
        where,
      ).toEqual([]);
      for (const code of rule.codes) {
        if (because[code]) readable(because[code]);
      }
      for (const kind of rule.remedies) readable(messages.remedy[kind]);
    },
  );

  test('have no words for what no rule says', () => {
    expect(Object.keys(messages.because).toSorted()).toEqual(rules.flatMap(({ codes }) => codes).toSorted());
  });

  test('have words for every remedy that there is', () => {
    const ordered = rules.flatMap(({ remedies }) => remedies);
    expect(Object.keys(messages.remedy).toSorted()).toEqual([...new Set(ordered)].toSorted());
  });

  test('open for every event that is decided on, granted or referred', () => {
    for (const name of recoveryEvents) {
      for (const { subject, text } of Object.values(messages.opening[name] ?? {})) {
        readable(subject);
        readable(text);
      }
    }
    for (const promise of Object.values(messages.referral)) readable(promise);
    for (const { subject, text } of Object.values(messages.beginning)) {
      readable(subject);
      readable(text);
    }
  });
});

describe('the policy', () => {
  test('in force is one of the versions that are kept, and each is what a policy must be', () => {
    expect(policies).toContain(currentPolicy);
    expect(policyOf(currentPolicy.version)).toBe(currentPolicy);
    expect(policyOf('never')).toBeUndefined();
    expect(new Set(policies.map(({ version }) => version)).size).toBe(policies.length);
    for (const policy of policies) expect(policySchema().safeParse(policy).error).toBeUndefined();
  });

  test('has the numbers of the catalogue', () => {
    expect(currentPolicy).toMatchObject({
      statutoryMonths: 24,
      noEvidence: { cases: 3, worth: { amount: 300_00, currency: 'EUR' }, days: 365 },
      perProduct: { cases: 1 },
    });
  });

  test.each([
    ['a misspelt number', { horizonDay: 90 }],
    ['a statutory period shorter than the law’s', { statutoryMonths: 23 }],
    ['a horizon of nothing', { horizonDays: 0 }],
    ['a segment', { segment: 'gold' }],
    ['a fraction of a day', { horizonDays: 1.5 }],
    ['no limit on worth', { noEvidence: { cases: 3, days: 365 } }],
  ])('with %s is refused', (_, change) => {
    expect(policySchema().safeParse({ ...currentPolicy, ...change }).success).toBe(false);
  });
});
