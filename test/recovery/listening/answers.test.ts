/** Whatever a host answers was asked for, or not, by whoever it is about, and began when it happened to them. */
import { expect, test } from 'vitest';
import { decide } from '../../../shared/recovery/decide.ts';
import type { Outcome } from '../../../shared/recovery/decision.ts';
import { earlierOf } from '../../../shared/recovery/earlier.ts';
import type { Earlier, Facts } from '../../../shared/recovery/facts.ts';
import { casesByDay } from '../../../shared/recovery/listening/cases.ts';
import { type Figure, figureOf } from '../../../shared/recovery/listening/figure.ts';
import { timeTaken } from '../../../shared/recovery/listening/time-taken.ts';
import { decidedIn, outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { given } from '../given.ts';

const happenedAt = '2026-05-20T08:00:00Z';
const answeredAt = '2026-06-03T08:00:00Z';

const became = (facts: Facts): Outcome => outcomeOf(facts, decide(facts, currentPolicy), currentPolicy);
const at = (facts: Facts, occurredAt: string): Facts =>
  ({ ...facts, event: { ...facts.event, metadata: { ...facts.event.metadata, occurredAt } } }) as Facts;
/** How a later case sees one that happened to the customer in May. */
const seen = (facts: Facts): Earlier => earlierOf(became(at(facts, happenedAt)));
const about = (earlier: Earlier) => ({ caseKey: earlier.caseKey, customerId: earlier.customerId ?? 'nobody' });
const yes = (earlier: Earlier): Facts => at(given.referralGranted(about(earlier), { earlier }), answeredAt);
const no = (earlier: Earlier): Facts => at(given.referralDeclined(about(earlier), { earlier }), answeredAt);
const figure = (facts: Facts): Figure => figureOf(decidedIn(became(facts)));

const claim = given.warrantyClaim();
const unnoticed = given.contractRenewal({}, { offers: 'unknown' });
const beyondTheCap = given.goodwill({ value: { amount: 9_000_00, currency: 'EUR' } });
/** A no that does not count, so that the case waits again, as a later case sees it. */
const backAgain = (earlier: Earlier, declinedBy: string): Earlier => {
  const excuse = { ...about(earlier), declinedBy, reason: 'Our policy does not allow that.' };
  return earlierOf(became(at(given.referralDeclined(excuse, { earlier }), answeredAt)));
};
const ofClaim = given.referral({ matter: seen(claim).matter });

test.each([
  ['a yes to a claim', yes(ofClaim), 'WarrantyClaimed', true],
  ['a yes to what nobody had asked for', yes(seen(unnoticed)), 'ContractRenewalDue', false],
  ['a colleague’s yes to a wish', yes(seen(beyondTheCap)), 'GoodwillRequested', true],
  ['a no', no(ofClaim), 'WarrantyClaimed', true],
  [
    'a remedy that failed',
    at(given.remedyFailed({}, { earlier: given.refund({ matter: seen(given.hotlineCall()).matter }) }), answeredAt),
    'HotlineCallEnded',
    true,
  ],
  [
    'a yes to what came back to a host, and came back again',
    yes(backAgain(backAgain(ofClaim, 'E-1'), 'E-2')),
    'WarrantyClaimed',
    true,
  ],
])('%s is counted with what it is about, by who spoke first and when it happened', (_, facts, matter, asked) => {
  const told = figure(facts);
  expect(told).toMatchObject({ event: facts.event.name, matter, asked, occurredAt: happenedAt });
  expect(casesByDay([told])).toMatchObject([{ event: matter, asked, count: 1 }]);
});

test('what is put right by a host’s yes took as long as the customer waited', () => {
  const told = figure(yes(ofClaim));
  expect(told.putRight).toBe(true);
  expect(timeTaken([{ ...told, toldAt: answeredAt }])).toMatchObject({ count: 1, medianMs: 14 * 86_400_000 });
});

test('what was recorded before it was kept when it happened is still answered, and is in no times', () => {
  const told = figure(yes(given.referral()));
  expect(told).toMatchObject({ putRight: true, matter: 'WarrantyClaimed', asked: true });
  expect(told).not.toHaveProperty('occurredAt');
  expect(timeTaken([{ ...told, toldAt: answeredAt }])).toEqual({ count: 0 });
});

test('an answer to what nobody knows is counted as itself', () => {
  const told = figure(at(given.referralGranted({}, { earlier: 'unknown' }), answeredAt));
  expect(told).toMatchObject({ event: 'ReferralGranted', asked: false, occurredAt: answeredAt });
  expect(told).not.toHaveProperty('matter');
});

test('a case that is no answer is about itself, though something came before it', () => {
  const told = figure(at({ ...claim, earlier: given.refund() }, answeredAt));
  expect(told).toMatchObject({ event: 'WarrantyClaimed', asked: true, occurredAt: answeredAt });
  expect(told).not.toHaveProperty('matter');
});
