import type { EventData, InboundEvent } from '../../events/index.ts';
import { parse } from '../../events/index.ts';
import { changesOf } from '../../shared/recovery/changes.ts';
import { allowanceFor, decide } from '../../shared/recovery/decide.ts';
import { contentHashOf, type Decision, drawsOf } from '../../shared/recovery/decision.ts';
import {
  type Customer,
  caseKey,
  customerOf,
  type Fact,
  type Grant,
  type Host,
  isRecoveryEvent,
  nothingKnown,
  type Offer,
  type RecoveryEvent,
} from '../../shared/recovery/facts.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { candidatesFor } from '../../shared/recovery/staff.ts';

/**
 * A ledger in a few maps: enough to decide a stream of events one after the other, without a table.
 * Returns a function that takes an event's text and tells in a few words what comes of it.
 */
export function createRetelling() {
  const customers = new Map<string, { profile: Customer; at: string }>();
  const hosts = new Map<string, Host>();
  const staff = new Map<string, EventData<'EmployeeJoined'>>();
  const offers = new Map<string, Offer>();
  const withdrawals = new Map<string, string>();
  const grants = new Map<string, Grant[]>();
  const cases = new Map<string, { contentHash: string; decision: Decision }>();

  return function comesOf(text: string, receivedAt: number): { result: string; decision?: Decision } {
    const parsed = parse(text, receivedAt);
    if (!parsed.ok) return { result: `quarantined: ${parsed.faults[0].code}` };
    const { event } = parsed;
    const result = noted(event);
    return isRecoveryEvent(event) ? decided(event, receivedAt) : { result };
  };

  function noted({ name, data, metadata }: InboundEvent): string {
    if (name === 'CustomerRegistered' || name === 'CustomerUpdated') {
      const known = customers.get(data.customerId);
      if (known && known.at >= metadata.occurredAt) return 'noted, nothing newer in it';
      customers.set(data.customerId, { profile: data, at: metadata.occurredAt });
    }
    if (name === 'EmployeeJoined') staff.set(data.employeeId, data);
    if (name === 'OfferPublished') offers.set(data.offerId, data);
    if (name === 'OfferWithdrawn') withdrawals.set(data.offerId, data.withdrawnOn);
    return 'noted';
  }

  function decided(event: RecoveryEvent, receivedAt: number) {
    const key = caseKey(event);
    const contentHash = contentHashOf(event.data);
    const known = cases.get(key);
    if (known)
      return { result: known.contentHash === contentHash ? 'the same outcome again' : 'quarantined: conflict' };

    const allowance = allowanceFor(event);
    const drawn = allowance ? `${allowance.name}/${allowance.subject}` : '';
    const customerId = customerOf(event) ?? '';
    const host: Fact<Host> = hosts.get(customerId) ?? 'unknown';
    const customer = customers.get(customerId)?.profile ?? 'unknown';
    const now = new Date(receivedAt).toISOString();
    const language = customer === 'unknown' ? currentPolicy.defaultLanguage : customer.language;
    const decision = decide(
      {
        ...nothingKnown,
        event,
        now,
        host,
        staff: candidatesFor([...staff.values()], host, { customerId, language, day: now.slice(0, 10) }),
        customer,
        offers: [...offers.values()].map((offer) => ({ ...offer, withdrawnOn: withdrawals.get(offer.offerId) })),
        grants: grants.get(drawn) ?? [],
      },
      currentPolicy,
    );
    cases.set(key, { contentHash, decision });
    for (const change of changesOf({ facts: { ...nothingKnown, event }, decision })) {
      if (change.kind === 'host') hosts.set(change.customerId, change.host);
    }
    const draws = drawsOf(decision).map(({ at, worth }): Grant => ({ case: key, at, worth }));
    grants.set(drawn, [...(grants.get(drawn) ?? []), ...draws]);
    const remedies = decision.remedies.map(({ kind, basis }) => `${kind} (${basis})`).join(', ');
    return { result: decision.verdict === 'granted' ? `granted: ${remedies}` : decision.verdict, decision };
  }
}
