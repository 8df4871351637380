import type { Basis, Remedy } from '../../events/index.ts';
import { type Decision, saysTheSame, type Verdict } from './decision.ts';
import type { Finding } from './rule.ts';

const rank: Record<Basis, number> = { goodwill: 0, promise: 1, right: 2 };

/**
 * From findings to a verdict. One finding beyond what a machine may grant, or one that cannot be known, refers the case to
 * a person, with everything that would be granted; what must not wait for that person holds meanwhile. Otherwise there
 * are remedies, or there is nothing to put right. There is no fourth way. Where one finding knows a stronger basis than
 * another's remedy has (a right, not a favour), the remedy gets it.
 */
export function combine(findings: Finding[], policyVersion: string): Decision {
  let refer = false;
  let basis: Basis = 'goodwill';
  const proposed: Remedy[] = [];
  const untilAnswered: Remedy[] = [];
  for (const finding of findings) {
    if (finding.result === 'not-met' || finding.result === 'unknown') refer = true;
    if (finding.basis && rank[finding.basis] > rank[basis]) basis = finding.basis;
    if (finding.remedies) proposed.push(...finding.remedies);
    if (finding.meanwhile) untilAnswered.push(...finding.meanwhile);
  }
  const raised = (remedy: Remedy) => (rank[basis] > rank[remedy.basis] ? { ...remedy, basis } : remedy);
  const remedies = proposed.map(raised);
  if (!refer || untilAnswered.length === 0)
    return { verdict: verdictOf(refer, remedies), remedies, findings, policyVersion };
  // What is ordered at once waits for nobody: it is no proposal, and nobody can order it a second time.
  const meanwhile = untilAnswered.map(raised);
  const isOrdered = (remedy: Remedy) =>
    meanwhile.some((ordered) => ordered.kind === remedy.kind && saysTheSame(ordered, remedy));
  const left = remedies.filter((remedy) => !isOrdered(remedy));
  return { verdict: 'referred', remedies: left, meanwhile, findings, policyVersion };
}

function verdictOf(refer: boolean, remedies: Remedy[]): Verdict {
  if (refer) return 'referred';
  return remedies.length > 0 ? 'granted' : 'unneeded';
}
