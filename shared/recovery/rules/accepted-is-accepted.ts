import type { Remedy } from '../../../events/index.ts';
import { promised } from '../promise.ts';
import { rule } from '../rule.ts';

/**
 * An order was accepted and confirmed, and then it was “you are new, the regulars come first”: not here. What somebody
 * gives as the ground is not even read.
 */
export const acceptedIsAccepted = rule({
  id: 'accepted-is-accepted',
  events: ['OrderRevoked'],
  promise:
    'An order that we accepted is carried out; where there is truly nothing left, the customer chooses what they get instead.',
  facts: ['promise'],
  numbers: ['makeGood'],
  remedies: ['HonourOrder', 'OfferChoice', 'MakeGood'],
  codes: ['order-accepted', 'order-cannot-be-met', 'acceptance-unknown', 'acceptance-unknown-none-left'],
  wants: ({ data }) => ({ promise: { kind: 'order', promiseId: data.orderId } }),
  evaluate({ event: { data }, promise }, { makeGood }) {
    const { orderId, acceptedAt, stockLeft } = data;
    const basis = 'promise';
    const impossible = stockLeft === 0;
    const remedies: Remedy[] = impossible
      ? [
          { kind: 'OfferChoice', basis, of: 'order', about: orderId, options: waysOut },
          { kind: 'MakeGood', basis: 'goodwill', value: makeGood },
        ]
      : [{ kind: 'HonourOrder', basis, orderId }];
    // An order that nobody tells to have been accepted is still somebody's hope: a person looks, and can say yes.
    if (!acceptedAt && !promised(promise, 'order', orderId)) {
      const code = impossible ? 'acceptance-unknown-none-left' : 'acceptance-unknown';
      return { result: 'unknown', because: { code }, remedies };
    }
    if (impossible) return { result: 'not-met', because: { code: 'order-cannot-be-met' }, remedies };
    return { result: 'applies', because: { code: 'order-accepted' }, remedies };
  },
});

/** The letter has the words for these. */
const waysOut = [{ option: 'wait' }, { option: 'equal-or-better' }, { option: 'money-back' }];
