import { dayOf, monthsAfter } from '../calendar.ts';
import type { Facts } from '../facts.ts';
import { rule } from '../rule.ts';

/**
 * After thirty spotless years the bank took the credit line: “no salary comes in, those are the rules”. What somebody did
 * outweighs what box they are in; a box alone is no reason at all. This is the one rule that asks since when somebody has
 * been a customer: it is part of their record.
 */
export const recordOutweighsCategory = rule({
  id: 'record-outweighs-category',
  events: ['TermsTightened'],
  promise:
    'Whoever has been a customer for years without a reminder or an incident keeps their terms; nobody’s terms become worse before a person has looked.',
  facts: ['customer'],
  numbers: ['spotlessYears'],
  remedies: ['KeepTerms', 'HoldChange'],
  codes: ['record-spotless', 'record-short', 'record-mixed', 'record-unknown'],
  evaluate(facts, { spotlessYears }) {
    const { decisionId, remindersReceived, incidents } = facts.event.data;
    const proposal = {
      remedies: [{ kind: 'KeepTerms' as const, basis: 'promise' as const, decisionId }],
      meanwhile: [{ kind: 'HoldChange' as const, basis: 'promise' as const, decisionId }],
    };
    if ((remindersReceived ?? 0) > 0 || (incidents ?? 0) > 0) {
      return { result: 'not-met', because: { code: 'record-mixed' }, ...proposal };
    }
    const since = customerSince(facts);
    if (!since || remindersReceived === undefined || incidents === undefined) {
      return { result: 'unknown', because: { code: 'record-unknown' }, ...proposal };
    }
    if (dayOf(facts.event.metadata.occurredAt) < monthsAfter(since, spotlessYears * 12)) {
      return { result: 'not-met', because: { code: 'record-short' }, ...proposal };
    }
    return { result: 'applies', because: { code: 'record-spotless' }, ...proposal };
  },
});

/** The earlier of what the event and the profile say: whoever was moved to a new system did not begin there. */
function customerSince({ event: { data }, customer }: Facts<'TermsTightened'>): string | undefined {
  const told = [data.customerSince, customer === 'unknown' ? undefined : customer.customerSince];
  return told.filter((day) => day !== undefined).sort()[0];
}
