import { decide, rulesFor } from '../../../shared/recovery/decide.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import type { Policy } from '../../../shared/recovery/policy.ts';
import { answerOf, type Rival, textOf } from './answer.ts';

/** The rules that were translated for the other engines. A new rule need not be: its events are left out then. */
export const translated: readonly string[] = [
  'not-too-old',
  'no-receipt-needed',
  'repair-before-scrap',
  'right-not-favour',
  'free-hotline',
  'same-discount',
];

/** The cases of events whose rules are all translated. */
export function comparable(cases: readonly Facts[]): Facts[] {
  return cases.filter(({ event }) => rulesFor(event.name).every(({ id }) => translated.includes(id)));
}

/** Where an engine says something else than `decide()`: verdict, remedies with basis and worth, findings with reason. */
export async function disagreements(rival: Rival, cases: readonly Facts[], policy: Policy): Promise<string[]> {
  const found: string[] = [];
  for (const facts of cases) {
    const ours = textOf(answerOf(decide(facts, policy)));
    const theirs = textOf(await rival.decide(facts));
    if (ours !== theirs) found.push(`${facts.event.caseId}\n  decide(): ${ours}\n  ${rival.name}: ${theirs}`);
  }
  return found;
}
