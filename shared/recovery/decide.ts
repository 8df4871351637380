import type { AllowanceRef } from './allowance.ts';
import { combine } from './combine.ts';
import type { Decision, Outcome } from './decision.ts';
import type { Facts, RecoveryEvent, RecoveryName } from './facts.ts';
import { type Policy, policyOf } from './policy.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Wants } from './wants.ts';

const rulesByEvent = new Map<RecoveryName, Rule[]>();
for (const rule of rules as readonly Rule[]) {
  for (const name of rule.events) rulesByEvent.set(name, [...(rulesByEvent.get(name) ?? []), rule]);
}

/** The rules that look at an event, in their order. */
export function rulesFor(name: RecoveryName): readonly Rule[] {
  return rulesByEvent.get(name) ?? [];
}

/**
 * Decides a case. Pure: the same facts and policy give the same bytes. The letter is written apart (letters/).
 */
export function decide(facts: Facts, policy: Policy): Decision {
  return decideBy(rulesFor(facts.event.name), facts, policy);
}

/**
 * Decides a recorded case again, today or in ten years: by the policy of its version and by the rules that looked at it
 * then. Its findings name them, so a rule that was added since has no say.
 *
 * @returns nothing where the policy's version or a rule is not known here (a policy that came from a file, say)
 */
export function decideAgain({ facts, decision }: Pick<Outcome, 'facts' | 'decision'>): Decision | undefined {
  const policy = policyOf(decision.policyVersion);
  const looked = decision.findings.map((finding) => rulesFor(facts.event.name).find(({ id }) => id === finding.rule));
  if (!policy || !looked.every((rule) => rule !== undefined)) return undefined;
  return decideBy(looked, facts, policy);
}

function decideBy(looking: readonly Rule[], facts: Facts, policy: Policy): Decision {
  const findings: Finding[] = [];
  for (const rule of looking) {
    const { result, because, remedies, meanwhile, basis, answers, draws } = rule.evaluate(facts, policy);
    const finding: Finding = { rule: rule.id, result, because };
    if (remedies) finding.remedies = remedies;
    if (meanwhile) finding.meanwhile = meanwhile;
    if (basis) finding.basis = basis;
    if (answers) finding.answers = answers;
    if (draws) finding.draws = draws;
    findings.push(finding);
  }
  return combine(findings, policy.version);
}

/** What is to be looked up for a case: all that any rule asks for. At most one rule has an allowance. */
export function wantsOf(event: RecoveryEvent): Wants {
  const wants: Wants = {};
  for (const rule of rulesFor(event.name)) {
    Object.assign(wants, rule.wants?.(event));
    wants.allowance ??= rule.allowance?.(event);
  }
  return wants;
}

/** The allowance that a case may draw on: what is drawn on it already belongs to its facts. */
export function allowanceFor(event: RecoveryEvent): AllowanceRef | undefined {
  return wantsOf(event).allowance;
}

/** The colleagues who may not answer if the case is referred. */
export function mayNotAnswer(facts: Facts): string[] {
  return rulesFor(facts.event.name).flatMap((rule) => rule.notAnsweredBy?.(facts) ?? []);
}
