import { decide } from '../../../shared/recovery/decide.ts';
import type { Decision } from '../../../shared/recovery/decision.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { writeLetter } from '../../../shared/recovery/letters/write.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { median, medianRatio, timed } from '../measure.ts';
import { number, type Part } from '../report.ts';
import { comparable, disagreements } from './agreement.ts';
import type { Rival } from './answer.ts';
import { makeCases } from './cases.ts';
import { jsonRulesEngine } from './json-rules.ts';
import { zenEngine } from './zen.ts';

const caseCount = 400;
/** `decide()` is so fast that one pass over the cases is too short to be timed. */
const passes = 40;
/** zen decides in threads of its own: so many at once keep them busy. More did not make it faster. */
const zenAtOnce = 16;

/** Decisions a second of `decide()` beside two engines with the same rules and cases, in turns. */
export async function benchDecide({ quick }: { quick: boolean }): Promise<Part> {
  const cases = comparable(makeCases(caseCount));
  if (cases.length === 0) throw new Error('no event is left whose rules are all translated for the other engines');
  const rivals = [jsonRulesEngine(currentPolicy), zenEngine(currentPolicy)];
  for (const rival of rivals) {
    const [first, ...more] = await disagreements(rival, cases, currentPolicy);
    if (first) throw new Error(`${rival.name} decides ${more.length + 1} cases otherwise, the first: ${first}`);
  }
  const decisions = cases.map((facts) => decide(facts, currentPolicy));
  const [jsonRules, zen] = rivals as [Rival, Rival];
  const contenders = [
    { name: 'decide()', passes, run: () => decideAll(cases) },
    { name: 'letters, where there is one', passes: 1, run: () => writeAll(cases, decisions) },
    { name: jsonRules.name, passes: 1, run: () => inGroups(jsonRules, cases, 1) },
    { name: zen.name, passes: 1, run: () => inGroups(zen, cases, zenAtOnce) },
  ];

  const rounds = quick ? 9 : 25;
  const microseconds = contenders.map((): number[] => []);
  for (let round = -3; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const milliseconds = await timed(contender.run);
      // The rounds before the first are to warm up.
      if (round >= 0) microseconds[index]?.push((milliseconds * 1000) / (contender.passes * cases.length));
    }
  }

  const ours = microseconds[0] ?? [];
  const ratios = microseconds.map((theirs) => medianRatio(theirs, ours));
  return {
    title: 'decide: decisions a second, without the letter',
    columns: ['', 'µs each', 'a second', 'decide() is faster by'],
    rows: contenders.map(({ name }, index) => {
      const each = median(microseconds[index] ?? []);
      return [name, number(each), number(1_000_000 / each), index < 2 ? '' : `${number(ratios[index] ?? 0)} ×`];
    }),
    notes: [
      `All three agree on all ${cases.length} cases: verdict, remedies with basis and worth, findings. ${rounds} rounds in turns.`,
    ],
    budgets: [
      { what: 'times the rate of json-rules-engine', measured: ratios[2] ?? 0, limit: 20, allowed: 'at least' },
      { what: 'times the rate of @gorules/zen-engine', measured: ratios[3] ?? 0, limit: 50, allowed: 'at least' },
    ],
  };
}

function decideAll(cases: readonly Facts[]): number {
  let remedies = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    for (const facts of cases) remedies += decide(facts, currentPolicy).remedies.length;
  }
  return remedies;
}

function writeAll(cases: readonly Facts[], decisions: readonly Decision[]): number {
  let characters = 0;
  for (const [index, facts] of cases.entries()) {
    const decision = decisions[index];
    if (decision)
      characters += writeLetter(facts, decision, currentPolicy, '2026-11-24T09:30:00.412Z')?.body.length ?? 0;
  }
  return characters;
}

async function inGroups(rival: Rival, cases: readonly Facts[], atOnce: number): Promise<void> {
  for (let start = 0; start < cases.length; start += atOnce) {
    await Promise.all(cases.slice(start, start + atOnce).map((facts) => rival.decide(facts)));
  }
}
