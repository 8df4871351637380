import { withoutWorth } from '../../../events/goodwill-requested.ts';
import type { Money, Remedy } from '../../../events/index.ts';
import { type AllowanceRef, admits, type Draw } from '../allowance.ts';
import { caseKey, type RecoveryEvent } from '../facts.ts';
import { rule } from '../rule.ts';

type Request = RecoveryEvent<'GoodwillRequested'>['data'];

/**
 * Every colleague may do the same for a customer, without asking anybody. Beyond that a second one confirms: not because
 * the first is mistrusted, but because two see more. All that a customer gets in a window counts together, whoever asks
 * and whatever case they name, so there is nothing to be gained by splitting. An apology or a call has no worth to weigh:
 * anybody may, at any time; they are counted by themselves, and take no room from what costs something.
 */
export const agentGoodwill = rule({
  id: 'agent-goodwill',
  events: ['GoodwillRequested'],
  promise:
    'A host puts right what they see, each with the same authority; beyond it a second host confirms, never the first one.',
  facts: ['grants'],
  numbers: ['agentCap', 'horizonDays'],
  remedies: [
    'ShipSparePart',
    'Repair',
    'ReplaceProduct',
    'WaiveFee',
    'RefundFee',
    'Compensate',
    'MakeGood',
    'Apologise',
    'CheckIn',
  ],
  codes: [
    'within-agent-cap',
    'costs-nothing',
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
    const key = caseKey(event);
    const { cases, worth, days } = agentCap;
    const drawOf = (drawn?: Money): Draw => ({
      allowance: allowanceOf(data),
      limit: { cases, ...(drawn && { worth }), days, lateDays: horizonDays },
      at: metadata.occurredAt,
      ...(drawn && { worth: drawn }),
    });
    // What this case drew itself, before a crash or told by somebody else, is not an earlier grant: it is granted once.
    const earlier = grants === 'unknown' ? grants : grants.filter((grant) => grant.case !== key);
    if (isWithoutWorth(data)) {
      const counted = earlier !== 'unknown' && admits(earlier, drawOf());
      return { result: 'applies', because: { code: 'costs-nothing' }, remedies, draws: counted ? [drawOf()] : [] };
    }
    if (!value) return { result: 'unknown', because: { code: 'gesture-worth-unknown' }, remedies };
    if (value.currency !== agentCap.worth.currency)
      return { result: 'unknown', because: { code: 'cap-in-other-currency' }, remedies };
    if (value.amount > agentCap.worth.amount)
      return { result: 'not-met', because: { code: 'beyond-agent-cap' }, remedies };
    if (earlier === 'unknown') return { result: 'unknown', because: { code: 'earlier-gestures-unknown' }, remedies };

    const draw = drawOf(value);
    if (!admits(earlier, draw)) return { result: 'not-met', because: { code: 'agent-cap-used' }, remedies };
    return { result: 'applies', because: { code: 'within-agent-cap' }, remedies, draws: [draw] };
  },
});

const isWithoutWorth = ({ kind }: Request): boolean => withoutWorth.some((one) => one === kind);

const allowanceOf = (request: Request): AllowanceRef => ({
  name: isWithoutWorth(request) ? 'kind-words' : 'agent-cap',
  subject: `CUSTOMER#${request.customerId}`,
});

/** The contract sees to it that everything a kind needs is there. */
function remedyOf({ kind, value, product, part, requestedBy }: Request): Remedy {
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
    case 'Compensate':
    case 'MakeGood':
      return { kind, basis, value: needed(value) };
    case 'Apologise':
      return { kind, basis };
    case 'CheckIn':
      return { kind, basis, host: { employeeId: requestedBy } };
  }
}

function needed<T>(detail: T | undefined): T {
  if (detail === undefined) throw new Error('the contract asks for this');
  return detail;
}
