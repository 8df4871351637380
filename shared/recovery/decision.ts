import { createHash } from 'node:crypto';
import type { Channel, Language, Remedy } from '../../events/index.ts';
import type { Draw } from './allowance.ts';

export { outcomeIdOf } from '../../events/outcome-id.ts';

import { caseKey, type Facts, type Grant, type RecoveryEvent } from './facts.ts';
import type { Finding } from './rule.ts';

/** What comes of it: put right, given to the customer's host with a proposal, or nothing to put right. Never a denial. */
export type Verdict = 'granted' | 'referred' | 'unneeded';

/** The verdict with everything it rests on: pure data, the same bytes from the same facts and policy. */
export interface Decision {
  verdict: Verdict;
  /** What is granted or, in a referral, proposed: of what is ordered at once, nothing. */
  remedies: Remedy[];
  /**
   * Only of a referral: what is ordered at once and holds until a person has answered. It warns, keeps things as they
   * are or says that we have heard; it takes nothing from anybody and can be taken back.
   */
  meanwhile?: Remedy[] | undefined;
  findings: Finding[];
  policyVersion: string;
}

/** What the customer reads. */
export interface Letter {
  channel: Channel;
  language: Language;
  subject: string;
  body: string;
}

/** A decision that has been recorded, with all that is needed to publish it and to decide it again. */
export interface Outcome {
  /** Derived from the case, so that every retry has the same. */
  outcomeId: string;
  /** `<event>#<source>#<caseId>`. */
  caseKey: string;
  /** Of the event's data: another telling of the same case must have the same. */
  contentHash: string;
  facts: Facts;
  decision: Decision;
  /** None where nothing had to be put right. */
  letter?: Letter | undefined;
  /** Only of a referral: who answers it, and by when (an instant in UTC). */
  referral?: { hostId: string; dueAt: string } | undefined;
  /** When it was decided: the time of receipt, an instant in UTC. */
  decidedAt: string;
}

/** The id of the n-th remedy of an outcome, from 0. */
export function remedyIdOf(outcomeId: string, index: number): string {
  return `${outcomeId}-${index + 1}`;
}

/** Tells whether two tellings of a case say the same. Key order does not matter; metadata does not count. */
export function contentHashOf(data: unknown): string {
  return createHash('sha256').update(canonical(data)).digest('base64url').slice(0, 22);
}

/** Whether two pieces of data say the same. Key order does not matter. */
export const saysTheSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/**
 * Identifies a telling of a case by everything that a draw's time and worth derive from: the event's data, and when it
 * occurred. Every delivery of an event is the same telling; the same case with another content, or another time, is not.
 */
export function tellingOf({ data, metadata }: RecoveryEvent): string {
  return contentHashOf({ data, occurredAt: metadata.occurredAt });
}

/**
 * Tells what this very telling of a case drew itself, in a run that was cut short. The event is hashed only if its case
 * drew at all, so this costs next to nothing.
 */
export function drawnBy(event: RecoveryEvent): (grant: Grant) => boolean {
  const key = caseKey(event);
  let telling: string | undefined;
  return (grant) => {
    if (grant.case !== key) return false;
    telling ??= tellingOf(event);
    return grant.telling === telling;
  };
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

/** A remedy that is to be carried out. `index` is its place among all remedies of its outcome, proposed or not. */
export interface Ordered {
  index: number;
  remedy: Remedy;
}

/** What is to be carried out: everything that is granted; of a referral, what must not wait for a person. */
export function orderedBy({
  verdict,
  remedies,
  meanwhile = [],
}: Pick<Decision, 'verdict' | 'remedies' | 'meanwhile'>): Ordered[] {
  if (verdict === 'granted') return remedies.map((remedy, index) => ({ index, remedy }));
  return meanwhile.map((remedy, index) => ({ index: remedies.length + index, remedy }));
}

/**
 * The referral that a decision answers: from then on nobody else can. What nothing comes of answers nothing: whoever was
 * told that they hear from us is still to hear from us.
 */
export function answersOf({ verdict, findings }: Decision): string | undefined {
  if (verdict === 'unneeded') return undefined;
  return findings.find(({ answers }) => answers !== undefined)?.answers;
}

/** What a decision takes from allowances: a referral takes nothing. */
export function drawsOf({ verdict, findings }: Decision): Draw[] {
  return verdict === 'granted' ? findings.flatMap(({ draws }) => draws ?? []) : [];
}
