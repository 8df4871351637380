/** The way of an event that is decided on: gather ▶ decide ▶ reserve ▶ record ▶ keep ▶ publish. */
import type { OutboundEvent } from '../events/index.ts';
import { decideAndReserve, factsFrom, type Reserved, withAnswering } from './decide-and-reserve.ts';
import {
  ContentionFault,
  type FoundThrough,
  type Held,
  heldByNobody,
  type Ledger,
  type Projected,
} from './ledger/ledger.ts';
import { type ProfileToKeep, profileToKeep } from './profile-to-keep.ts';
import type { AllowanceRef } from './recovery/allowance.ts';
import { changesOf, hostAfter } from './recovery/changes.ts';
import { allowanceFor, decide, wantsOf } from './recovery/decide.ts';
import { answersOf, contentHashOf, type Decision, drawsOf, type Outcome, tellingOf } from './recovery/decision.ts';
import { caseKey, customerOf, type RecoveryEvent } from './recovery/facts.ts';
import { eventsAbout, outcomeOf } from './recovery/outcome.ts';
import type { Policy } from './recovery/policy.ts';

/** What the way of an event needs from outside. */
export interface Way {
  ledger: Ledger;
  policy: Policy;
  /** Puts events on the bus; throws a passing fault unless all of them were taken. */
  publish: (events: OutboundEvent[]) => Promise<void>;
  /** Told what became of the profile that a registration keeps. */
  projected?: (became: Projected) => void;
  /** Told of every outcome that was recorded now, before it is published: whatever comes of that, it is counted. */
  recorded?: (outcome: Outcome) => void;
}

/**
 * - `recorded`: decided now.
 * - `repeated`: decided before; the stored outcome was published again.
 * - `conflict`: decided before, on other content. Nothing was granted or published.
 */
export type Recovered = { status: 'recorded' | 'repeated'; outcome: Outcome } | { status: 'conflict' };

/** So often a case is decided again because its customer's host was changed meanwhile. */
const attempts = 5;

/**
 * Takes a case from its event to its recorded, published outcome. It may be interrupted anywhere and called again, also
 * at the same time: reserving hangs on the telling, recording is put-if-absent, and the stored outcome is what counts.
 *
 * Who looks after a customer is the last that is reserved: only as long as it is as it was when it was decided. Whoever
 * loses that race decides again, by what is there now.
 *
 * The profile that a registration tells is kept before its outcome is recorded, unless a newer one is there: with the host
 * whom it gives, in one write, or else by itself. Where that write comes too late, and the customer is not with that host
 * by this case already, the case is decided again by what is known then. It is kept also where nothing can be decided.
 *
 * Which case gave a customer their first host stands in their item for good. So the outcome of that one is recorded without
 * a place in the index, by any run that wrote or read that it stands there.
 *
 * @param receivedAt when the event was received, as milliseconds since 1970 UTC: the decision's `now`
 * @throws PermanentFault if the table refuses for good; anything else is passing and worth another delivery
 */
export async function recover(event: RecoveryEvent, receivedAt: number, way: Way): Promise<Recovered> {
  const told = profileToKeep(event, way);
  try {
    return await decideAndRecord(event, receivedAt, told, way);
  } catch (error) {
    // Should that fail as well, the event comes again all the same, or is set aside whole.
    await told.keep().catch(() => {});
    throw error;
  }
}

async function decideAndRecord(
  event: RecoveryEvent,
  receivedAt: number,
  told: ProfileToKeep,
  way: Way,
): Promise<Recovered> {
  const { ledger } = way;
  const key = caseKey(event);
  const customerId = customerOf(event);
  const gathered = await gatherFor(event, ledger);
  let { held = heldByNobody } = gathered;
  let customer = told.seen(gathered);
  if (gathered.outcome) {
    await told.keep();
    return repeat(event, gathered.outcome, way);
  }
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const isOwn = held.by === key;
    // What a run of this case that was cut short has changed is not what was before it.
    const known = { ...gathered, customer, host: isOwn ? held.before : held.host };
    const reserved = await decideAndReserve(event, receivedAt, known, way);
    const host = hostAfter(reserved);
    // A run of this case that was cut short may have given the customer to somebody whom this one does not name.
    if (!host || customerId === undefined) {
      await told.keep();
      return conclude(reserved, { settlesHost: isOwn, found: foundBy(held, key) }, way);
    }
    // A case that was recorded long ago and comes again must not take the customer from whoever has them by now.
    const stored = held.turn > 0 ? await ledger.find(key) : undefined;
    if (stored) {
      await told.keep();
      return repeat(event, stored, way);
    }
    const given = await ledger.customers.give(customerId, host, key, held, told.left());
    ({ held } = given);
    if (given.isWritten) told.isKept();
    else customer = told.seen(given);
    if (given.given) {
      await told.keep();
      // What another run of this case, with another roster in mind, writes from now on, it settles itself: it is not recorded.
      return conclude(reserved, { settlesHost: false, found: foundBy(held, key) }, way);
    }
  }
  throw new ContentionFault('giving a customer to a host', attempts);
}

/** How the outcome of a case will be found: through its customer, once it is known that they name it. */
const foundBy = ({ firstCase }: Held, key: string): FoundThrough => (firstCase === key ? 'customer' : 'index');

/**
 * What would be decided on an event now, and by which facts. Nothing is reserved, kept or told.
 *
 * @param receivedAt milliseconds since 1970 UTC
 */
export async function preview(
  event: RecoveryEvent,
  receivedAt: number,
  means: Pick<Way, 'ledger' | 'policy'>,
): Promise<Pick<Reserved, 'facts' | 'decision'>> {
  const gathered = await gatherFor(event, means.ledger);
  const { facts, need } = factsFrom(event, receivedAt, gathered, means.policy);
  const decision = decide(facts, means.policy);
  return { facts: await withAnswering(facts, decision, gathered, need, means), decision };
}

/** The stored outcome is looked up first only where deciding anew would draw. */
function gatherFor(event: RecoveryEvent, ledger: Ledger): ReturnType<Ledger['gather']> {
  const { allowance, staff: _, host: __, ...wants } = wantsOf(event);
  const customerId = customerOf(event);
  return ledger.gather({ ...wants, customerId, ...(allowance && { allowance, caseKey: caseKey(event) }) });
}

/** Records what was decided and reserved, keeps what it changes, and tells it. Who the host is may be settled already. */
async function conclude(
  { facts, decision, drew }: Reserved,
  { settlesHost, found }: { settlesHost: boolean; found: FoundThrough },
  way: Way,
): Promise<Recovered> {
  const { ledger, policy, publish } = way;
  const { event } = facts;
  const outcome = outcomeOf(facts, decision, policy);
  const recorded = await ledger.record(outcome, found);
  if (!recorded.recorded) return repeat(event, recorded.stored, way);
  way.recorded?.(outcome);
  const allowance = allowanceFor(event);
  if (allowance && drew && !draws(decision, allowance)) {
    await ledger.release(allowance, outcome.caseKey, tellingOf(event));
  }
  await ledger.keep(changesOf(outcome).filter(({ kind }) => kind !== 'host' || settlesHost));
  if (facts.earlier !== 'unknown' && facts.earlier.answeredBy === outcome.caseKey) {
    await reopenUnlessAnswered(event, outcome, ledger);
  }
  await publish(eventsAbout(outcome));
  return { status: 'recorded', outcome };
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
  // Also where this telling is another one: it may have given the customer to somebody before it lost.
  await ledger.keep(changesOf(stored));
  if (stored.contentHash !== contentHashOf(event.data)) return { status: 'conflict' };
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
