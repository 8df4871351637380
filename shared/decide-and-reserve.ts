import type { Ledger } from './ledger/ledger.ts';
import { dayOf } from './recovery/calendar.ts';
import { decide, mayNotAnswer, wantsOf } from './recovery/decide.ts';
import { answersOf, type Decision, drawnBy, drawsOf, orderedBy, tellingOf } from './recovery/decision.ts';
import { completed } from './recovery/fact-schemas.ts';
import {
  type Colleague,
  caseKey,
  customerOf,
  type Fact,
  type Facts,
  type Host,
  profileTold,
  type RecoveryEvent,
} from './recovery/facts.ts';
import type { Policy } from './recovery/policy.ts';
import { candidatesFor, type Need, whoAnswers } from './recovery/staff.ts';
import type { Wants } from './recovery/wants.ts';

type Gathered = Awaited<ReturnType<Ledger['gather']>>;

interface Means {
  ledger: Ledger;
  policy: Policy;
}

/** What was decided, by which facts, and is reserved now; but for who looks after the customer. */
export interface Reserved {
  facts: Facts;
  decision: Decision;
  /** Whether this telling of the case has drawn, now or in a run that was cut short. */
  drew: boolean;
}

/** The facts that were gathered for a case, and what its customer would need of a colleague. */
export function factsFrom(
  event: RecoveryEvent,
  receivedAt: number,
  {
    customer: kept = 'unknown',
    host = 'unknown',
    stamp: _,
    allowance: __,
    held: ___,
    outcome: ____,
    ...known
  }: Gathered,
  policy: Policy,
): { facts: Facts; need: Need } {
  const now = new Date(receivedAt).toISOString();
  const customer = kept === 'unknown' ? profileTold(event) : kept;
  const { language, topic } = customer === 'unknown' ? { language: policy.defaultLanguage } : customer;
  const { host: hostMatters = false } = wantsOf(event);
  const facts: Facts = { ...completed({ ...known, customer, ...(hostMatters && { host }), now }), event };
  return { facts, need: { customerId: customerOf(event) ?? caseKey(event), language, topic, day: dayOf(now) } };
}

/**
 * Decides, reserves what that takes, and decides again where somebody else was faster: answers a referral, draws from
 * allowances, finds who answers what is referred. Doing it again changes nothing that was reserved before.
 */
export async function decideAndReserve(
  event: RecoveryEvent,
  receivedAt: number,
  gathered: Gathered,
  { ledger, policy }: Means,
): Promise<Reserved> {
  const key = caseKey(event);
  const { host = 'unknown', allowance: seen } = gathered;
  const { staff: candidates } = wantsOf(event);
  const before = factsFrom(event, receivedAt, gathered, policy);
  const { need } = before;
  let { facts } = before;
  let decision: Decision;
  if (candidates) {
    ({ facts, decision } = await decideOnStaff(facts, host, { ...need, ...candidates }, { ledger, policy }));
  } else {
    decision = decide(facts, policy);
  }
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
  facts = await withAnswering(facts, decision, gathered, need, { ledger, policy });
  return { facts, decision, drew };
}

/** The facts with who answers, if a person has to. */
export async function withAnswering(
  facts: Facts,
  decision: Decision,
  { host = 'unknown' }: Gathered,
  need: Need,
  { ledger, policy }: Means,
): Promise<Facts> {
  if (decision.verdict !== 'referred') return facts;
  const roster = await ledger.staff.roster();
  const except = mayNotAnswer(facts);
  return { ...facts, answering: whoAnswers(host, roster, { ...need, except, otherwise: policy.referral.standInHost }) };
}

type StaffNeed = Parameters<typeof candidatesFor>[2] & Pick<NonNullable<Wants['staff']>, 'leaving'>;

/**
 * Decides with the colleagues who could look after the customer. A roster may be a minute old, so whoever would have the
 * customer is looked at once more, for half a read unit: nobody comes to somebody of whom we have heard that they leave. A
 * departure of the same second may still be missed, as it may between this and the write; the hour finds that. So is
 * whoever is said to leave: they may stay by now.
 */
async function decideOnStaff(
  without: Facts,
  current: Fact<Host>,
  { leaving, ...need }: StaffNeed,
  { ledger, policy }: Means,
): Promise<Pick<Reserved, 'facts' | 'decision'>> {
  let roster = await ledger.staff.roster();
  if (leaving) roster = knowing(roster, leaving.employeeId, await employmentOf(leaving, ledger));
  for (;;) {
    const facts = { ...without, staff: candidatesFor(roster, current, need) };
    const decision = decide(facts, policy);
    const hostId = hostIn(decision);
    const host = roster.find(({ employeeId }) => employeeId === hostId);
    const now = host && (await ledger.staff.find(host.employeeId, false));
    if (now?.leavesOn === undefined || now.leavesOn === host?.leavesOn) return { facts, decision };
    roster = knowing(roster, host?.employeeId, now);
  }
}

type Employment = Awaited<ReturnType<Ledger['staff']['find']>>;

/** That somebody does not leave as it was told is never said from a stale view: their customers would not be told. */
async function employmentOf(told: { employeeId: string; leavesOn: string }, { staff }: Ledger): Promise<Employment> {
  const seen = await staff.find(told.employeeId, false);
  return seen?.leavesOn === told.leavesOn ? seen : staff.find(told.employeeId);
}

/** The roster with what is known of somebody's employment now. */
function knowing(roster: readonly Colleague[], employeeId: string | undefined, now: Employment): readonly Colleague[] {
  return roster.map((colleague) => {
    if (colleague.employeeId !== employeeId || !now) return colleague;
    const { joinsOn: _, leavesOn: __, mayFollow: ___, ...about } = colleague;
    return { ...about, ...now };
  });
}

/** Whom a decision gives the customer to, if it does. */
function hostIn(decision: Decision): string | undefined {
  for (const { remedy } of orderedBy(decision)) if (remedy.kind === 'AssignHost') return remedy.host.employeeId;
  return undefined;
}
