import { outcomeIdOf, remedyIdOf } from '../decision.ts';
import { rule } from '../rule.ts';

/**
 * A remedy that could not be carried out is not forgotten: a person sees to it, and grants it again with one click. Only who
 * looks after a customer is not ordered again, and is none of what the customer has to hear of.
 */
export const failedIsNotDone = rule({
  id: 'failed-is-not-done',
  events: ['RemedyFailed'],
  promise:
    'What could not be carried out comes back to the host, who can order it once more, and the customer is told; only who looks after them is not ordered again.',
  facts: ['earlier'],
  numbers: [],
  remedies: [],
  codes: [
    'remedy-failed',
    'assignment-failed',
    'failed-case-unknown',
    'failed-remedy-unknown',
    'failed-for-another-customer',
  ],
  wants: ({ data }) => ({ earlier: data.caseKey }),
  evaluate({ event: { data }, earlier }) {
    if (earlier === 'unknown') return { result: 'unknown', because: { code: 'failed-case-unknown' } };
    if (earlier.customerId !== data.customerId)
      return { result: 'unknown', because: { code: 'failed-for-another-customer' } };
    // In the order in which their ids count them; of a referral only what was ordered at once can fail.
    const { verdict, remedies, meanwhile = [] } = earlier;
    const ordered = [...remedies.map((remedy) => (verdict === 'granted' ? remedy : undefined)), ...meanwhile];
    const outcomeId = outcomeIdOf(earlier.caseKey);
    const failed = ordered.find((_, index) => remedyIdOf(outcomeId, index) === data.remedyId);
    if (!failed) return { result: 'unknown', because: { code: 'failed-remedy-unknown' } };
    const params = { reported: data.code };
    // Whoever it is by now, nobody is put back in charge of a customer by an old case: somebody else's system lacks an entry.
    if (failed.kind === 'AssignHost') return { result: 'not-met', because: { code: 'assignment-failed', params } };
    return { result: 'not-met', because: { code: 'remedy-failed', params }, remedies: [failed] };
  },
});
