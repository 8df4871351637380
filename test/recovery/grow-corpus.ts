/**
 * `npm run grow` adds to the corpus what it lacks: for each event that is decided on, each reason
 * that any of its rules gives and each verdict, once, in the file of the rule that gives it. It takes the shortest of the
 * samples, of what they would be with one thing otherwise, and of a few thousand generated cases, always the same ones. It
 * never touches a line that is there: what was decided once is decided so for good.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../events/index.ts';
import { factsFile } from '../../local/cli/facts.ts';
import { samplePath } from '../../local/generate/outbound-samples.ts';
import { decide } from '../../shared/recovery/decide.ts';
import type { Decision } from '../../shared/recovery/decision.ts';
import { type Facts, isRecoveryEvent, recoveryEvents } from '../../shared/recovery/facts.ts';
import { outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import type { Finding } from '../../shared/recovery/rule.ts';
import { anyFacts } from './arbitraries.ts';
import { corpus, corpusOf } from './corpus.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const seed = 18;
const tried = 8_000;

/** What a decided case is an example of, and by which rule. */
function examplesIn({ facts, decision }: { facts: Facts; decision: Decision }): { what: string; rule: string }[] {
  const { name } = facts.event;
  const { verdict, findings } = decision;
  const decides: readonly Finding['result'][] = verdict === 'granted' ? ['applies'] : ['not-met', 'unknown'];
  const deciding = findings.find(({ result }) => decides.includes(result)) ?? findings.at(-1);
  return [
    { what: `${name} ${verdict}`, rule: deciding?.rule ?? '' },
    ...findings.map(({ because, rule }) => ({ what: `${name} ${because.code}`, rule })),
  ];
}

/** The samples of what is decided on, with the facts that lie beside them, and each with one thing otherwise. */
function samples(): Facts[] {
  return recoveryEvents.flatMap((name) => {
    const told: object = JSON.parse(read(samplePath(name)));
    const beside = samplePath(name).replace('samples/', 'samples/facts/');
    const known: object = existsSync(new URL(beside, root)) ? JSON.parse(read(beside)) : {};
    return variations({ told, known }).flatMap(({ told: event, known: facts }) => {
      const parsed = parse(JSON.stringify(event) ?? '');
      const background = factsFile().safeParse(facts);
      if (!parsed.ok || !isRecoveryEvent(parsed.event) || !background.success) return [];
      const now = background.data.now === 'unknown' ? parsed.event.metadata.occurredAt : background.data.now;
      return [{ ...background.data, now, event: parsed.event }];
    });
  });
}

/** The value itself, and copies of it in each of which one field is left out, turned around, or much more or less. */
function variations<Value>(value: Value): Value[] {
  const others = (part: unknown): unknown[] => {
    if (typeof part === 'boolean') return [!part];
    if (typeof part === 'number') return [0, Math.floor(part / 10), part * 10];
    if (typeof part === 'string') {
      return /^\d{4}-\d\d-\d\d/.test(part)
        ? ['2020', '2029'].map((year) => year + part.slice(4))
        : [...languagesAndChoices.filter((word) => word !== part), `${part}-2`];
    }
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([key, field]) => {
      // What a letter was about is kept whole by Kulanz itself.
      if (key === 'matter') return [];
      const without = Array.isArray(part) ? part.filter((one) => one !== field) : { ...part, [key]: undefined };
      const changed = others(field).map((other) =>
        Array.isArray(part) ? part.map((one) => (one === field ? other : one)) : { ...part, [key]: other },
      );
      return [without, ...changed];
    });
  };
  return [value, ...(others(value) as Value[])];
}

/** Words by which cases go another way; where a contract does not know them, the variation is none. */
const languagesAndChoices = ['CHF', 'stay', 'other', 'follow', 'granted', 'unknown'];

if (import.meta.main) {
  const covered = new Set(corpus.flatMap(examplesIn).map(({ what }) => what));
  const shortest = new Map<string, { line: string; rule: string }>();
  for (const facts of [...samples(), ...fc.sample(anyFacts, { numRuns: tried, seed })]) {
    const decision = decide(facts, currentPolicy);
    const missing = examplesIn({ facts, decision }).filter(({ what }) => !covered.has(what));
    if (missing.length === 0) continue;
    const { letter, referral } = outcomeOf(facts, decision, currentPolicy);
    const line = JSON.stringify({ facts, decision, letter, referral });
    for (const { what, rule } of missing) {
      if (line.length < (shortest.get(what)?.line.length ?? Number.POSITIVE_INFINITY))
        shortest.set(what, { line, rule });
    }
  }
  let added = 0;
  for (const [example, { line, rule }] of [...shortest].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (covered.has(example)) continue;
    for (const { what } of examplesIn(JSON.parse(line))) covered.add(what);
    appendFileSync(corpusOf(rule), `${line}\n`);
    added += 1;
  }
  console.log(`${corpus.length} cases were there, ${added} were added.`);
}
