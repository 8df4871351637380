/**
 * `node test/recovery/grow-corpus.ts` adds to the corpus what it lacks: for each event that is decided on, each reason
 * that any of its rules gives and each verdict, once. It takes the shortest of the samples and of a few thousand
 * generated cases, always the same ones, and never touches a line that is there: what was decided once is decided so for
 * good.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../events/index.ts';
import { factsFile } from '../../local/cli/facts.ts';
import { samplePath } from '../../local/generate/outbound-samples.ts';
import { decide } from '../../shared/recovery/decide.ts';
import type { Decision } from '../../shared/recovery/decision.ts';
import { type Facts, isRecoveryEvent, nothingKnown, recoveryEvents } from '../../shared/recovery/facts.ts';
import { outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { anyFacts } from './arbitraries.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const file = new URL('./corpus.ndjson', import.meta.url);
const seed = 18;
const tried = 8_000;

/** What a decided case is an example of. */
function examplesIn({ facts, decision }: { facts: Facts; decision: Decision }): string[] {
  const { name } = facts.event;
  const reasons = decision.findings.map(({ because }) => `${name} ${because.code}`);
  return [`${name} ${decision.verdict}`, ...reasons];
}

/** The samples of what is decided on, with the facts that lie beside them. */
function samples(): Facts[] {
  return recoveryEvents.map((name) => {
    const parsed = parse(read(samplePath(name)));
    if (!parsed.ok || !isRecoveryEvent(parsed.event)) throw new Error(`${name} has no sample of a case`);
    const beside = samplePath(name).replace('samples/', 'samples/facts/');
    const known = existsSync(new URL(beside, root)) ? factsFile().parse(JSON.parse(read(beside))) : nothingKnown;
    const now = known.now === 'unknown' ? parsed.event.metadata.occurredAt : known.now;
    return { ...known, now, event: parsed.event };
  });
}

if (import.meta.main) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const covered = new Set(lines.flatMap((line) => examplesIn(JSON.parse(line))));
  const shortest = new Map<string, string>();
  for (const facts of [...samples(), ...fc.sample(anyFacts, { numRuns: tried, seed })]) {
    const decision = decide(facts, currentPolicy);
    const missing = examplesIn({ facts, decision }).filter((example) => !covered.has(example));
    if (missing.length === 0) continue;
    const { letter, referral } = outcomeOf(facts, decision, currentPolicy);
    const line = JSON.stringify({ facts, decision, letter, referral });
    for (const example of missing) {
      if (line.length < (shortest.get(example)?.length ?? Number.POSITIVE_INFINITY)) shortest.set(example, line);
    }
  }
  const added: string[] = [];
  for (const [example, line] of [...shortest].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (covered.has(example)) continue;
    for (const one of examplesIn(JSON.parse(line))) covered.add(one);
    added.push(line);
  }
  if (added.length > 0) appendFileSync(file, `${added.join('\n')}\n`);
  console.log(`${lines.length} cases were there, ${added.length} were added.`);
}
