import type { AllowanceRef } from './allowance.ts';
import { combine } from './combine.ts';
import type { Decision } from './decision.ts';
import type { Facts, RecoveryEvent, RecoveryName } from './facts.ts';
import type { Policy } from './policy.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

const rulesByEvent = new Map<RecoveryName, Rule[]>();
for (const rule of rules as readonly Rule[]) {
  for (const name of rule.events) rulesByEvent.set(name, [...(rulesByEvent.get(name) ?? []), rule]);
}

/** The rules that look at an event, in their order. */
export function rulesFor(name: RecoveryName): readonly Rule[] {
  return rulesByEvent.get(name) ?? [];
}

/**
 * Decides a case. Pure: the same facts and policy give the same bytes, today and in ten years. The letter is written
 * apart (letters/).
 */
export function decide(facts: Facts, policy: Policy): Decision {
  const findings: Finding[] = [];
  for (const rule of rulesFor(facts.event.name)) {
    const { result, because, remedies, basis, draws } = rule.evaluate(facts, policy);
    const finding: Finding = { rule: rule.id, result, because };
    if (remedies) finding.remedies = remedies;
    if (basis) finding.basis = basis;
    if (draws) finding.draws = draws;
    findings.push(finding);
  }
  return combine(findings, policy.version);
}

/** The allowance that a case may draw on: what is drawn on it already belongs to its facts. At most one rule has one. */
export function allowanceFor(event: RecoveryEvent): AllowanceRef | undefined {
  for (const rule of rulesFor(event.name)) {
    const allowance = rule.allowance?.(event);
    if (allowance) return allowance;
  }
  return undefined;
}
