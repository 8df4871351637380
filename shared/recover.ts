/** The way of an event that is decided on: gather ▶ decide ▶ reserve ▶ record ▶ keep ▶ publish. */
import type { OutboundEvent } from '../events/index.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { AllowanceRef } from './recovery/allowance.ts';
import { dayOf } from './recovery/calendar.ts';
import { changesOf } from './recovery/changes.ts';
import { allowanceFor, decide, mayNotAnswer, wantsOf } from './recovery/decide.ts';
import {
  answersOf,
  contentHashOf,
  type Decision,
  drawnBy,
  drawsOf,
  type Outcome,
  orderedBy,
  tellingOf,
} from './recovery/decision.ts';
import { completed } from './recovery/fact-schemas.ts';
import type { Colleague } from './recovery/facts.ts';
import { caseKey, customerOf, type Facts, profileTold, type RecoveryEvent } from './recovery/facts.ts';
import { eventsAbout, outcomeOf } from './recovery/outcome.ts';
import type { Policy } from './recovery/policy.ts';
import { candidatesFor, whoAnswers } from './recovery/staff.ts';

/** What the way of an event needs from outside. */
export interface Way {
  ledger: Ledger;
  policy: Policy;
  /** Puts events on the bus; throws a passing fault unless all of them were taken. */
  publish: (events: OutboundEvent[]) => Promise<void>;
  /** Told of every outcome that was recorded now, before it is published: whatever comes of that, it is counted. */
  recorded?: (outcome: Outcome) => void;
}

/**
 * - `recorded`: decided now.
 * - `repeated`: decided before; the stored outcome was published again.
 * - `conflict`: decided before, on other content. Nothing was granted or published.
 */
export type Recovered = { status: 'recorded' | 'repeated'; outcome: Outcome } | { status: 'conflict' };

/**
 * Takes a case from its event to its recorded, published outcome. It may be interrupted anywhere and called again, also
 * at the same time: reserving hangs on the telling, recording is put-if-absent, and the stored outcome is what counts.
 *
 * @param receivedAt when the event was received, as milliseconds since 1970 UTC: the decision's `now`
 * @throws PermanentFault if the table refuses for good; anything else is passing and worth another delivery
 */
export async function recover(event: RecoveryEvent, receivedAt: number, way: Way): Promise<Recovered> {
  const { ledger, policy, publish } = way;
  const key = caseKey(event);
  const { before, host, need, candidatesOf, allowance, seen, ...known } = await lookUp(event, receivedAt, way);
  if (before) return repeat(event, before, way);

  let { facts } = known;
  let decision: Decision;
  if (candidatesOf) ({ facts, decision } = await decideOnStaff(facts, candidatesOf, way));
  else decision = decide(facts, policy);
  const referred = answersOf(decision);
  if (referred !== undefined && facts.earlier !== 'unknown') {
    const answer = await ledger.referrals.answer(referred, key);
    if (!answer.answered) {
      // Somebody else was faster: there is nothing left to answer.
      facts = { ...facts, earlier: { ...facts.earlier, answeredBy: answer.by } };
      decision = decide(facts, policy);
    }
  }
  // A crash may have left a draw of this telling that is not needed any more.
  let drew = facts.grants !== 'unknown' && facts.grants.some(drawnBy(event));
  for (const draw of drawsOf(decision)) {
    const reserved = await ledger.reserve(draw, key, tellingOf(event), seen);
    drew ||= reserved.drawn;
    const met = reserved.drawn ? reserved.met : reserved.grants;
    if (met) {
      // Others were faster: what they drew is a fact too. Where it left no room, the case draws nothing.
      facts = { ...facts, grants: met };
      decision = decide(facts, policy);
    }
  }
  if (decision.verdict === 'referred') {
    const roster = await ledger.staff.roster();
    const except = mayNotAnswer(facts);
    const answering = whoAnswers(host, roster, { ...need, except, otherwise: policy.referral.standInHost });
    facts = { ...facts, answering };
  }
  const outcome = outcomeOf(facts, decision, policy);
  const recorded = await ledger.record(outcome);
  if (!recorded.recorded) return repeat(event, recorded.stored, way);
  way.recorded?.(outcome);
  if (allowance && drew && !draws(decision, allowance)) await ledger.release(allowance, key, tellingOf(event));
  await ledger.keep(changesOf(outcome));
  if (facts.earlier !== 'unknown' && facts.earlier.answeredBy === key)
    await reopenUnlessAnswered(event, outcome, ledger);
  await publish(eventsAbout(outcome));
  return { status: 'recorded', outcome };
}

/**
 * All that is known for a case, before anybody decides on it. Nothing is kept or changed, so a decision can be looked at
 * beforehand.
 *
 * @param receivedAt milliseconds since 1970 UTC
 * @returns `before`, the outcome that the case has already, is looked up only where deciding anew would draw;
 *   `candidatesOf` a roster is there where it matters who could look after the customer
 */
export async function lookUp(
  event: RecoveryEvent,
  receivedAt: number,
  { ledger, policy }: Pick<Way, 'ledger' | 'policy'>,
) {
  const key = caseKey(event);
  const { staff: candidates, host: hostMatters = false, allowance, ...wants } = wantsOf(event);
  const customerId = customerOf(event);
  const {
    outcome: before,
    allowance: seen,
    host = 'unknown',
    customer: kept = 'unknown',
    ...known
  } = await ledger.gather({ ...wants, customerId, ...(allowance && { allowance, caseKey: key }) });
  const now = new Date(receivedAt).toISOString();
  const customer = kept === 'unknown' ? profileTold(event) : kept;
  const { language, topic } = customer === 'unknown' ? { language: policy.defaultLanguage } : customer;
  const need = { customerId: customerId ?? key, language, topic, day: dayOf(now) };
  const facts: Facts = { ...completed({ ...known, customer, ...(hostMatters && { host }), now }), event };
  const candidatesOf =
    candidates && ((roster: readonly Colleague[]) => candidatesFor(roster, host, { ...need, ...candidates }));
  return { facts, before, host, need, candidatesOf, allowance, seen };
}

/**
 * Decides with the colleagues who could look after the customer. A roster may be a minute old, so whoever would have the
 * customer is looked at once more, for half a read unit: nobody comes to somebody of whom we have heard that they leave. A
 * departure of the same second may still be missed, as it may between this and the write; the hour finds that.
 */
async function decideOnStaff(
  without: Facts,
  candidatesOf: (roster: readonly Colleague[]) => Colleague[],
  { ledger, policy }: Way,
): Promise<{ facts: Facts; decision: Decision }> {
  let roster = await ledger.staff.roster();
  for (;;) {
    const facts = { ...without, staff: candidatesOf(roster) };
    const decision = decide(facts, policy);
    const hostId = hostIn(decision);
    const host = roster.find(({ employeeId }) => employeeId === hostId);
    const now = host && (await ledger.staff.find(host.employeeId, false));
    if (now?.leavesOn === undefined || now.leavesOn === host?.leavesOn) return { facts, decision };
    roster = roster.map((colleague) => (colleague === host ? { ...colleague, ...now } : colleague));
  }
}

/** Whom a decision gives the customer to, if it does. */
function hostIn(decision: Decision): string | undefined {
  for (const { remedy } of orderedBy(decision)) if (remedy.kind === 'AssignHost') return remedy.host.employeeId;
  return undefined;
}

/**
 * Tells again what is stored of an event's case, if it is about this event, and gives back what this telling of the case
 * drew and the outcome that counts does not need. Whether it drew anything is read anew, strongly: what was gathered may
 * be older than a draw that another run of this telling has just made.
 */
export async function repeat(
  event: RecoveryEvent,
  stored: Outcome,
  { ledger, publish }: Pick<Way, 'ledger' | 'publish'>,
): Promise<Recovered> {
  const allowance = allowanceFor(event);
  if (allowance) {
    const telling = tellingOf(event);
    const needed = draws(stored.decision, allowance) && tellingOf(stored.facts.event) === telling;
    if (!needed) await ledger.release(allowance, stored.caseKey, telling);
  }
  await reopenUnlessAnswered(event, stored, ledger);
  if (stored.contentHash !== contentHashOf(event.data)) return { status: 'conflict' };
  await ledger.keep(changesOf(stored));
  await publish(eventsAbout(stored));
  return { status: 'repeated', outcome: stored };
}

/** Another telling of the case, or a run before a crash, may have answered a referral that the outcome does not answer. */
async function reopenUnlessAnswered(event: RecoveryEvent, { caseKey: key, decision }: Outcome, ledger: Ledger) {
  const { earlier } = wantsOf(event);
  if (earlier !== undefined && answersOf(decision) !== earlier) await ledger.referrals.reopen(earlier, key);
}

function draws(decision: Decision, { name, subject }: AllowanceRef): boolean {
  return drawsOf(decision).some(({ allowance }) => allowance.name === name && allowance.subject === subject);
}
