/** Cases that wait for a person: one's own list, and what one says to them. */
import * as z from 'zod/mini';
import type { Fault } from '../../../events/faults.ts';
import { caseKey, once, remark } from '../../../events/fields.ts';
import { isAnythingOpen } from '../../../shared/recovery/answering.ts';
import { dayOf } from '../../../shared/recovery/calendar.ts';
import { earlierOf } from '../../../shared/recovery/earlier.ts';
import { customerOf } from '../../../shared/recovery/facts.ts';
import { tell } from '../actions.ts';
import { answering, casesFor, readingHosts, whyNotAnsweredBy } from '../answering.ts';
import { type Call, endpoint, paging } from '../endpoint.ts';
import { Problem } from '../problem.ts';
import { recordedCase } from '../views.ts';

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
  async handle({ ledger, person, params }) {
    const found = await ledger.cases.find(params.caseKey);
    if (!found) throw new Problem('not-found', 'This case has not been decided yet, or there is no such case.');
    const [seen] = await casesFor(person, ledger)([found]);
    return seen;
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
    const cases = referrals.map(({ outcome, ...referral }) => ({ outcome, referral }));
    return { cases: await casesFor(person, ledger)(cases), ...next };
  },
});

export const grant = endpoint({
  id: 'grantReferral',
  method: 'post',
  path: '/v1/cases/{caseKey}/grant',
  summary:
    'Grants what was proposed, or some of it, or answers in words where nothing was. The customer is written to.',
  groups: answering,
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
    const { proposed, needsWords, about } = await toAnswer(call);
    const { remedies, note } = call.body;
    if (needsWords && !note?.trim()) {
      const message = 'there is nothing left to grant: write what the customer is to read';
      throw new Problem('bad-request', undefined, [{ path: 'body.note', code: 'missing', message }]);
    }
    const fault = remedies && faultIn(remedies, proposed);
    if (fault) throw new Problem('bad-request', undefined, [{ path: 'body.remedies', ...fault }]);
    return tell(call, 'ReferralGranted', {
      ...about,
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
  groups: answering,
  params: ofCase,
  body: () => z.strictObject({ reason: remark(), instead: remark() }),
  example: { reason: 'The lid is as it should be.', instead: 'We show you how it opens easily.' },
  changes: true,
  answer: { status: 202, schema: accepted },
  async handle(call) {
    const { about } = await toAnswer(call);
    return tell(call, 'ReferralDeclined', { ...about, declinedBy: call.person.employeeId, ...call.body });
  },
});

/** What is wrong with the places that somebody chose of so many that were proposed. */
function faultIn(places: readonly number[], proposed: number): Omit<Fault, 'path'> | undefined {
  if (proposed === 0) return { code: 'not-together', message: 'nothing was proposed: leave it out' };
  if (places.every((place) => place <= proposed)) return undefined;
  return {
    code: 'out-of-range',
    message: `what was proposed has the places 1 to ${proposed}`,
    atLeast: 1,
    atMost: proposed,
  };
}

/**
 * The referral that whoever is signed in answers now.
 *
 * Whoever answers in the moment in which another answer is told but not decided gets here, too, be it somebody else or the
 * same person in another tab: each answer is a case of its own (`answerId`), and the rules see to it that one counts and
 * that the other says which. Asked again with the same key it is the same case, told once more; that changes nothing.
 */
async function toAnswer({ ledger, person, params, request }: Call<{ caseKey: string }>) {
  const found = await ledger.cases.find(params.caseKey);
  if (!found) throw new Problem('not-found', 'This case has not been decided yet, or there is no such case.');
  const { outcome, referral } = found;
  if (!referral) throw new Problem('nothing-to-answer', 'It was decided without a person.');
  // Whoever has answered with this very request could do so then.
  const isToldAgain = referral.answeredBy?.endsWith(`+${request.id}`) ?? false;
  if (!isToldAgain) {
    const whyNot = await whyNotAnsweredBy(person, found, readingHosts(ledger));
    if (whyNot === 'own-request') {
      throw new Problem('not-allowed', 'Nobody confirms their own request: a colleague looks at it.');
    }
    if (whyNot !== undefined) {
      throw new Problem('not-allowed', `It waits for ${referral.hostId}, and for nobody else now.`);
    }
    if (referral.answeredBy !== undefined) {
      throw new Problem(
        'answered-already',
        'Read it again: its referral says which answer counts. What is to be done beyond that is a wish of its own.',
      );
    }
  }
  const customerId = customerOf(outcome.facts.event);
  const earlier = earlierOf(outcome);
  return {
    proposed: earlier.remedies.length,
    needsWords: !isAnythingOpen(earlier, dayOf(request.askedAt)),
    about: { caseKey: params.caseKey, ...(customerId !== undefined && { customerId }), answerId: request.id },
  };
}
