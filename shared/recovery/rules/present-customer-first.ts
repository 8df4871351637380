import type { Remedy } from '../../../events/index.ts';
import { admits, type Draw, mostWithin } from '../allowance.ts';
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
 * Of a place's list no more is kept than tells that it happens again and again: as many as alarm, within each such part of
 * the window (of thirty days and three cases: three in any ten days). So the list stays short, whoever is not on it
 * alarms all the same, and a place where it never stops never falls silent: what is not kept has as many beside it that
 * are, and they are forgotten only when nothing happened for the rest of the window.
 */
const partOf = ({ cases, days }: Policy['interruptions']) => Math.max(1, Math.floor(days / cases));

/** How many there were within any window that holds this one, this one included, and what counts it for later ones. */
function interruptionsAt(
  { event, grants }: Facts<'AttentionInterrupted'>,
  { interruptions: limit, horizonDays }: Policy,
) {
  if (grants === 'unknown') return undefined;
  const { cases, days } = limit;
  const part = partOf(limit);
  const draw: Draw = {
    allowance: allowanceOf(event.data.place),
    // Kept until no window of the policy's can hold it any more.
    limit: { cases, days: part, lateDays: horizonDays + days - part },
    at: event.metadata.occurredAt,
  };
  const key = caseKey(event);
  const others = grants.filter((grant) => grant.case !== key);
  const interruptions = mostWithin(others, draw.at, days);
  return { interruptions, draws: admits(others, draw) ? [draw] : [] };
}
