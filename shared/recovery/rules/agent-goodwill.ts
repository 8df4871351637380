import type { Remedy } from '../../../events/index.ts';
import { type AllowanceRef, admits, type Draw } from '../allowance.ts';
import { caseKey, type RecoveryEvent } from '../facts.ts';
import { rule } from '../rule.ts';

type Request = RecoveryEvent<'GoodwillRequested'>['data'];

/**
 * Every colleague may do the same for a customer, without asking anybody. Beyond that a second one confirms: not because
 * the first is mistrusted, but because two see more. All that a customer gets in a window counts together, whoever asks
 * and whatever case they name, so there is nothing to be gained by splitting.
 */
export const agentGoodwill = rule({
  id: 'agent-goodwill',
  events: ['GoodwillRequested'],
  promise:
    'A host puts right what they see, each with the same authority; beyond it a second host confirms, never the first one.',
  facts: ['grants'],
  numbers: ['agentCap', 'horizonDays'],
  remedies: ['ShipSparePart', 'Repair', 'ReplaceProduct', 'WaiveFee', 'RefundFee'],
  codes: [
    'within-agent-cap',
    'beyond-agent-cap',
    'agent-cap-used',
    'gesture-worth-unknown',
    'cap-in-other-currency',
    'earlier-gestures-unknown',
  ],
  allowance: ({ data }) => allowanceOf(data),
  notAnsweredBy: ({ event }) => [event.data.requestedBy],
  evaluate({ event, grants }, { agentCap, horizonDays }) {
    const { data, metadata } = event;
    const { value } = data;
    const remedies = [remedyOf(data)];
    if (!value) return { result: 'unknown', because: { code: 'gesture-worth-unknown' }, remedies };
    if (value.currency !== agentCap.worth.currency)
      return { result: 'unknown', because: { code: 'cap-in-other-currency' }, remedies };
    if (value.amount > agentCap.worth.amount)
      return { result: 'not-met', because: { code: 'beyond-agent-cap' }, remedies };
    if (grants === 'unknown') return { result: 'unknown', because: { code: 'earlier-gestures-unknown' }, remedies };

    const draw: Draw = {
      allowance: allowanceOf(data),
      limit: { ...agentCap, lateDays: horizonDays },
      at: metadata.occurredAt,
      worth: value,
    };
    // What this case drew itself, before a crash or told by somebody else, is not an earlier grant: it is granted once.
    const earlier = grants.filter((grant) => grant.case !== caseKey(event));
    if (!admits(earlier, draw)) return { result: 'not-met', because: { code: 'agent-cap-used' }, remedies };
    return { result: 'applies', because: { code: 'within-agent-cap' }, remedies, draws: [draw] };
  },
});

const allowanceOf = ({ customerId }: Request): AllowanceRef => ({
  name: 'agent-cap',
  subject: `CUSTOMER#${customerId}`,
});

/** The contract sees to it that everything a kind needs is there. */
function remedyOf({ kind, value, product, part }: Request): Remedy {
  const basis = 'goodwill';
  const worth = value ? { value } : {};
  switch (kind) {
    case 'ShipSparePart':
      return { kind, basis, product: needed(product), part: needed(part), ...worth };
    case 'Repair':
    case 'ReplaceProduct':
      return { kind, basis, product: needed(product), ...worth };
    case 'WaiveFee':
    case 'RefundFee':
      return { kind, basis, value: needed(value) };
  }
}

function needed<T>(detail: T | undefined): T {
  if (detail === undefined) throw new Error('the contract asks for this');
  return detail;
}
