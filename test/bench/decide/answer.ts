import type { Basis, Money, RemedyKind } from '../../../events/index.ts';
import type { Decision, Verdict } from '../../../shared/recovery/decision.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import type { Finding } from '../../../shared/recovery/rule.ts';

/** What every engine has to find out about a case: the same as `decide()`, without what is only copied from the event. */
export interface Answer {
  verdict: Verdict;
  remedies: { kind: RemedyKind; basis: Basis; value?: Money | null | undefined }[];
  findings: { rule: string; result: Finding['result']; code: string }[];
}

/** An engine with the rules loaded, ready to decide. */
export interface Rival {
  name: string;
  decide(facts: Facts): Promise<Answer>;
}

/** `decide()`'s own answer in that form. */
export function answerOf({ verdict, remedies, findings }: Decision): Answer {
  return {
    verdict,
    remedies: remedies.map((remedy) => ({
      kind: remedy.kind,
      basis: remedy.basis,
      value: 'value' in remedy ? remedy.value : undefined,
    })),
    findings: findings.map(({ rule, result, because }) => ({ rule, result, code: because.code })),
  };
}

/** The answer as one text: two answers say the same exactly if their texts are equal. Findings have no order. */
export function textOf({ verdict, remedies, findings }: Answer): string {
  const remedyTexts = remedies.map(
    ({ kind, basis, value }) => `${kind} (${basis}${value ? `, ${value.amount} ${value.currency}` : ''})`,
  );
  const findingTexts = findings.map(({ rule, result, code }) => `${rule} ${result} ${code}`).toSorted();
  return [verdict, ...remedyTexts, ...findingTexts].join('; ');
}
