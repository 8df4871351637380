import type { Remedy } from '../../../events/index.ts';
import { type Draw, mostWithin } from '../allowance.ts';
import { caseKey, type Facts } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { rule } from '../rule.ts';

/**
 * The desk answers the phone while I stand there. That is the organisation's problem and not the customer's: they get an
 * apology, and whoever runs the place gets the problem. Every interruption is drawn from an allowance of its place, not
 * to limit anything but to be counted over a true rolling window.
 */
export const presentCustomerFirst = rule({
  id: 'present-customer-first',
  events: ['AttentionInterrupted'],
  promise:
    'Whoever is there comes first; where that fails again and again, the place is looked after, not the customer.',
  facts: ['grants'],
  numbers: ['interruptions', 'horizonDays'],
  remedies: ['Apologise', 'FixOrganisation', 'AlarmPlace'],
  codes: ['interrupted', 'interrupted-again', 'interruptions-unknown'],
  allowance: ({ data }) => allowanceOf(data.place),
  evaluate(facts, policy) {
    const { place, by, customerId } = facts.event.data;
    const basis = 'goodwill';
    const remedies: Remedy[] = [
      ...(customerId === undefined ? [] : [{ kind: 'Apologise' as const, basis: 'goodwill' as const }]),
      { kind: 'FixOrganisation', basis, place, by },
    ];
    const counted = interruptionsAt(facts, policy);
    if (counted === undefined) return { result: 'unknown', because: { code: 'interruptions-unknown' }, remedies };
    const { interruptions, draws } = counted;
    const { cases, days } = policy.interruptions;
    if (interruptions < cases) return { result: 'applies', because: { code: 'interrupted' }, remedies, draws };
    remedies.push({ kind: 'AlarmPlace', basis, place, interruptions, days });
    const params = { interruptions, days };
    return { result: 'applies', because: { code: 'interrupted-again', params }, remedies, draws };
  },
});

const allowanceOf = (place: string) => ({ name: 'interruptions', subject: `PLACE#${place}` });

/**
 * So many times as many as alarm are kept of one window. Beyond it there is nothing left to learn, and the list of a
 * place stays short: whoever does not fit in alarms all the same.
 */
const keptTimes = 2;

/** How many there were within any window that holds this one, this one included, and what counts it for later ones. */
function interruptionsAt(
  { event, grants }: Facts<'AttentionInterrupted'>,
  { interruptions: limit, horizonDays }: Policy,
) {
  if (grants === 'unknown') return undefined;
  const { days } = limit;
  const draw: Draw = {
    allowance: allowanceOf(event.data.place),
    limit: { cases: limit.cases * keptTimes, days, lateDays: horizonDays },
    at: event.metadata.occurredAt,
  };
  const key = caseKey(event);
  const others = grants.filter((grant) => grant.case !== key);
  const interruptions = mostWithin(others, draw.at, days);
  return { interruptions, draws: interruptions <= draw.limit.cases ? [draw] : [] };
}
