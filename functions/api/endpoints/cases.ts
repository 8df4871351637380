/** Cases that wait for a person: one's own list, and what one says to them. */
import * as z from 'zod/mini';
import { caseKey, once, remark } from '../../../events/fields.ts';
import type { RecordedCase } from '../../../shared/ledger/ledger.ts';
import { stillOpen } from '../../../shared/recovery/answering.ts';
import { dayOf } from '../../../shared/recovery/calendar.ts';
import { mayNotAnswer } from '../../../shared/recovery/decide.ts';
import { earlierOf } from '../../../shared/recovery/earlier.ts';
import { customerOf } from '../../../shared/recovery/facts.ts';
import { tell } from '../actions.ts';
import { type Call, endpoint, paging } from '../endpoint.ts';
import { Problem } from '../problem.ts';
import { caseView, recordedCase } from '../views.ts';

const ofCase = once(() => z.strictObject({ caseKey: caseKey() }));
const accepted = once(() => z.strictObject({ caseKey: z.string() }));

export const getCase = endpoint({
  id: 'getCase',
  method: 'get',
  path: '/v1/cases/{caseKey}',
  summary: 'One case, as it was decided, and what became of its referral. 404 until it is decided.',
  groups: ['host', 'operations'],
  params: ofCase,
  answer: { status: 200, schema: recordedCase },
  async handle({ ledger, params }) {
    const found = await ledger.cases.find(params.caseKey);
    if (!found) throw new Problem('not-found', 'This case has not been decided yet, or there is no such case.');
    return caseView(found);
  },
});

export const getWorklist = endpoint({
  id: 'getWorklist',
  method: 'get',
  path: '/v1/worklist',
  summary: 'What waits for whoever is signed in, the oldest promise first.',
  groups: ['host'],
  query: paging,
  answer: {
    status: 200,
    schema: once(() => z.strictObject({ cases: z.array(recordedCase()), cursor: z.optional(z.string()) })),
  },
  async handle({ ledger, person, query }) {
    const { referrals, ...next } = await ledger.referrals.ofHost(person.employeeId, query);
    const cases = referrals.map(({ outcome, ...referral }) => caseView({ outcome, referral }));
    return { cases, ...next };
  },
});

export const grant = endpoint({
  id: 'grantReferral',
  method: 'post',
  path: '/v1/cases/{caseKey}/grant',
  summary:
    'Grants what was proposed, or some of it, or answers in words where nothing was. The customer is written to.',
  groups: ['host'],
  params: ofCase,
  body: () =>
    z.strictObject({
      remedies: z.optional(z.array(z.int().check(z.gte(1), z.lte(100))).check(z.minLength(1), z.maxLength(100))),
      note: z.optional(
        remark().check(z.describe('Stands in the letter. Where nothing was proposed, it is the answer.')),
      ),
    }),
  example: { remedies: [1], note: 'The grinder comes with the next parcel.' },
  changes: true,
  answer: { status: 202, schema: accepted },
  async handle(call) {
    const { proposed, isAnythingOpen, customer } = await toAnswer(call);
    const { remedies, note } = call.body;
    if (!isAnythingOpen && !note?.trim()) {
      const message = 'there is nothing left to grant: write what the customer is to read';
      throw new Problem('bad-request', undefined, [{ path: 'body.note', code: 'missing', message }]);
    }
    if (remedies?.some((place) => place > proposed)) {
      const message = `what was proposed has the places 1 to ${proposed}`;
      throw new Problem('bad-request', undefined, [{ path: 'body.remedies', code: 'out-of-range', message }]);
    }
    return tell(call, 'ReferralGranted', {
      caseKey: call.params.caseKey,
      ...customer,
      grantedBy: call.person.employeeId,
      ...(remedies && { remedies }),
      ...(note && { note }),
    });
  },
});

export const decline = endpoint({
  id: 'declineReferral',
  method: 'post',
  path: '/v1/cases/{caseKey}/decline',
  summary: 'Declines, with a reason and with what can be done instead. Both are written to the customer.',
  groups: ['host'],
  params: ofCase,
  body: () => z.strictObject({ reason: remark(), instead: remark() }),
  example: { reason: 'The lid is as it should be.', instead: 'We show you how it opens easily.' },
  changes: true,
  answer: { status: 202, schema: accepted },
  async handle(call) {
    const { customer } = await toAnswer(call);
    const data = { caseKey: call.params.caseKey, ...customer, declinedBy: call.person.employeeId, ...call.body };
    return tell(call, 'ReferralDeclined', data);
  },
});

/**
 * The referral that whoever is signed in answers now. Two who answer at the same moment both get here; the rules see to it
 * that one answer counts.
 */
async function toAnswer({ ledger, person, params, request }: Call<{ caseKey: string }>) {
  const found = await ledger.cases.find(params.caseKey);
  if (!found) throw new Problem('not-found', 'This case has not been decided yet, or there is no such case.');
  const { outcome, referral } = found;
  if (!referral) throw new Problem('nothing-to-answer', 'It was decided without a person.');
  if (mayNotAnswer(outcome.facts).includes(person.employeeId)) {
    throw new Problem('not-allowed', 'Nobody confirms their own request: a colleague looks at it.');
  }
  if (!(await isTheirs(found, person.employeeId, ledger))) {
    throw new Problem('not-allowed', `It waits for ${referral.hostId}, and for nobody else now.`);
  }
  // Asked again by the same person, it is the same answer: told once more, it changes nothing.
  const { answeredBy } = referral;
  if (answeredBy !== undefined && !answeredBy.endsWith(`+${person.employeeId}`)) {
    throw new Problem('answered-already', 'Read it again: it says what was answered.');
  }
  const customerId = customerOf(outcome.facts.event);
  const earlier = earlierOf(outcome);
  return {
    proposed: earlier.remedies.length,
    isAnythingOpen: earlier.remedies.some(stillOpen(earlier, dayOf(request.askedAt))),
    customer: customerId === undefined ? {} : { customerId },
  };
}

/** Whose it is now, or who looks after the customer. */
async function isTheirs({ outcome, referral }: RecordedCase, employeeId: string, ledger: Call['ledger']) {
  if (referral?.hostId === employeeId) return true;
  const customerId = customerOf(outcome.facts.event);
  if (customerId === undefined) return false;
  const { host = 'unknown' } = await ledger.gather({ customerId });
  return host !== 'unknown' && (host.hostId === employeeId || host.deputyId === employeeId);
}
