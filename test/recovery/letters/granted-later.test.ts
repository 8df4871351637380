/** What a customer reads once a person has granted what was referred: for every reason for which anything is referred. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../events/index.ts';
import { answersOf, type Outcome } from '../../../shared/recovery/decision.ts';
import { type Facts, nothingKnown, recoveryEvents } from '../../../shared/recovery/facts.ts';
import { corpus } from '../corpus.ts';
import { anna, ben, cem, daysFromToday, eur, given, money, trampoline } from '../given.ts';
import { givenWord } from '../given-kept-word.ts';
import { afterGrant } from './after-grant.ts';

const unvalued = { product: { sku: trampoline.sku, name: trampoline.name } };
const hose = { sku: 'hose-2m', name: 'Zulaufschlauch 2 m', price: eur(19_90), need: 'unnecessary' } as const;
const rail = { ...hose, sku: 'rail', name: 'Handtuchwärmer', price: money(900, 'JPY') } as const;
const alternative = { sku: 'boiler-20', name: 'Gasheizung 20 kW', price: money(3_200_00, 'CHF') };
const boiler = { ...alternative, sku: 'boiler-24', price: eur(3_900_00), need: 'required', alternative } as const;
const plan = { planId: 's', name: 'Mobil S', price: eur(14_99), interval: 'month' } as const;
const alternatives = [{ id: 'bar', name: 'Platz an der Bar, 19:30 Uhr' }];
const leaver = (mayFollow: boolean) => ({ ...ben, leavesOn: '2026-12-31', mayFollow });
const excuse = 'Unsere Bestimmungen lassen das leider nicht zu.';

/** A case for each reason that refers and proposes something; where one proposes different things, each of them. */
const referred: Record<string, Facts | Facts[]> = {
  stale: [], // each event's own, below
  'worth-unknown': [
    given.warrantyClaim(unvalued),
    given.warrantyClaim({ ...unvalued, fault: { description: 'scharf', safetyRelevant: true } }),
  ],
  'worth-not-comparable': given.warrantyClaim({ product: { ...trampoline, value: money(1, 'USD') } }),
  'earlier-grants-unknown': given.warrantyClaim({ purchase: { date: '2025-03-31' } }, { grants: 'unknown' }),
  'no-evidence-allowance-used': given.warrantyClaim(
    {},
    { grants: [1, 2, 3].map((n) => given.grant({ worth: eur(n) })) },
  ),
  'product-put-right-before': given.warrantyClaim(
    { product: { ...trampoline, serialNumber: 'SN-7' } },
    { grants: [given.grant()] },
  ),
  'petty-fee-above-limit': given.ancillaryFee({ kind: 'replacement-card', fee: eur(20_01) }),
  'petty-fee-not-comparable': given.ancillaryFee({ fee: money(500, 'JPY'), feeStatus: 'pending' }),
  'reminders-unknown': given.dateApproaching({}, { grants: 'unknown' }),
  'advice-cost-above-cap': given.correctedAdvice({ cost: eur(100_01) }),
  'advice-cost-not-comparable': given.correctedAdvice({ cost: money(9_000, 'JPY') }),
  'quote-currencies-mixed': [given.quote({ items: [hose, rail] }), given.quote({ items: [hose, boiler] })],
  'plan-coverage-unknown': given.tariffReview({ alternatives: [plan] }),
  'contract-not-on-record': given.offerParity({}, { contract: 'unknown' }),
  'acceptance-unknown': givenWord.orderRevoked({ acceptedAt: undefined }),
  'acceptance-unknown-none-left': givenWord.orderRevoked({ acceptedAt: undefined, stockLeft: 0 }),
  'order-cannot-be-met': givenWord.orderRevoked({ stockLeft: 0 }),
  'confirmation-unknown': [
    givenWord.reservationDisplaced({ confirmedAt: undefined }),
    givenWord.reservationDisplaced({ confirmedAt: undefined, possible: false, alternatives }),
  ],
  'confirmation-unknown-no-alternative': givenWord.reservationDisplaced({ confirmedAt: undefined, possible: false }),
  'no-alternative-known': givenWord.reservationDisplaced({ possible: false }),
  'agreement-unknown': [
    givenWord.serviceDeferred({ agreedFor: undefined }),
    givenWord.serviceDeferred({ agreedFor: undefined, possible: false, proposedFor: '2026-07-06' }),
  ],
  'no-other-day-known': givenWord.serviceDeferred({ possible: false }),
  'record-mixed': givenWord.termsTightened({ remindersReceived: 1 }),
  'record-unknown': givenWord.termsTightened({ incidents: undefined }),
  'record-short': givenWord.termsTightened(
    { customerSince: '2026-01-01' },
    { customer: given.customer({ customerSince: '2026-01-01' }) },
  ),
  'interruptions-unknown': givenWord.attentionInterrupted({}, { grants: 'unknown' }),
  'leaver-not-known': given.choice({ choice: 'follow' }, { staff: [anna] }),
  'follow-not-lawful': given.choice({ choice: 'follow' }, { staff: [anna, cem, leaver(false)] }),
  'chosen-host-not-here': [
    given.choice({ choice: 'other', hostId: 'gone' }),
    given.choice({ choice: 'other' }, { staff: [anna] }),
  ],
  'host-to-ask-unknown': given.dormancy({}, { staff: 'unknown' }),
  'host-to-introduce-unknown': given.wantsTheBoss({}, { staff: 'unknown' }),
  'experts-not-known': given.contact({}, { staff: 'unknown' }),
  'excuse-to-customer': given.reply(excuse),
  'felt-second-class': given.survey({ feltSecondClass: true }, { staff: [anna], host: { hostId: 'anna' } }),
  'not-content-after-remedy': given.survey({ score: 1, about: given.refund().caseKey }, { earlier: given.refund() }),
  'asked-about-unknown-case': given.survey({ score: 1, about: given.refund().caseKey }),
  'beyond-agent-cap': given.goodwill({ value: eur(250_01) }),
  'agent-cap-used': given.goodwill({}, { grants: [given.grant({ worth: eur(250_00) })] }),
  'cap-in-other-currency': given.goodwill({ value: money(500, 'JPY') }),
  'earlier-gestures-unknown': given.goodwill({}, { grants: 'unknown' }),
  'gesture-worth-unknown': given.goodwill({ kind: 'ReplaceProduct', value: undefined, product: unvalued.product }),
  'own-request': given.referralGranted({}, { earlier: given.referral({ requestedBy: 'mia' }) }),
  'choice-not-proposed': given.referralGranted({ remedies: [3] }),
  'declined-before': given.referralDeclined({}, { earlier: given.referral({ declinedBy: ['mia'] }) }),
  'no-reason': given.referralDeclined({ reason: ' ' }),
  'nothing-instead': given.referralDeclined({ instead: '' }),
  'excuse-for-a-reason': given.referralDeclined({ reason: excuse }),
  'remedy-failed': given.remedyFailed(),
};

const now = { now: daysFromToday(91) };
const better = { offers: [given.offer({ price: eur(19_99) })] };
/** Each event as it is referred only because it was told very late. */
const late: Partial<Record<string, Facts>> = {
  WarrantyClaimed: given.warrantyClaim({ purchase: { date: '2025-03-31' }, receipt: 'attached' }, now),
  HotlineCallEnded: given.hotlineCall({ fee: eur(4_99) }, now),
  AncillaryFeeCharged: given.ancillaryFee({ fee: eur(5_90) }, now),
  ContractRenewalDue: given.contractRenewal({}, { ...better, ...now }),
  CustomerRegistered: given.registration({}, { staff: [anna, ben], ...now }),
  HostNeeded: given.hostNeeded({}, { staff: [anna, ben], ...now }),
  DateApproaching: given.dateApproaching({ dueOn: '2026-12-01' }, now),
  ContractCancelled: given.cancellation({ cancelledOn: '2026-12-31' }, { ...better, ...now }),
  AdviceCorrected: given.correctedAdvice({ cost: eur(1) }, now),
  QuoteIssued: given.quote({ items: [hose] }, now),
  TariffReviewed: given.tariffReview({ alternatives: [{ ...plan, coversUse: true }] }, now),
  OrderRevoked: givenWord.orderRevoked({}, now),
  ReservationDisplaced: givenWord.reservationDisplaced({ possible: false, alternatives }, now),
  ServiceDeferred: givenWord.serviceDeferred({ agreedFor: '2026-12-01' }, now),
  TermsTightened: givenWord.termsTightened({}, now),
  AttentionInterrupted: givenWord.attentionInterrupted({}, now),
  ComplaintRaised: givenWord.complaintRaised({}, now),
  ComplaintClosureProposed: givenWord.complaintClosureProposed({ customerAgreed: true }, now),
  HostLeft: given.hostLeft({}, now),
  CustomerChose: given.choice({ choice: 'follow' }, now),
  ChoiceLapsed: given.silence({}, { staff: [cem], ...now }),
  HostMismatchReported: given.mismatch({}, now),
  HostAbsent: given.absence({ until: '2026-12-31' }, now),
  CustomerDormant: given.dormancy({}, now),
  ContactRequested: given.contact({}, now),
  BossRequested: given.wantsTheBoss({}, now),
  ReferralGranted: given.referralGranted({}, now),
  ReferralDeclined: given.referralDeclined({}, now),
  RemedyFailed: given.remedyFailed({}, now),
  GoodwillRequested: given.goodwill({}, now),
  OfferParityDue: given.offerParity({}, now),
  AgentReplied: given.reply(excuse, {}, now),
  EmployeeOnboarded: given.onboarding({}, now),
  CustomerLeft: given.farewell({}, now),
  ReferralReceived: given.recommendation({}, now),
  SurveyAnswered: given.survey({ feltSecondClass: true }, { staff: [anna], host: { hostId: 'anna' }, ...now }),
};

const cases = [
  ...Object.entries(referred).flatMap(([code, some]) => [some].flat().map((facts) => [code, facts] as const)),
  ...Object.entries(late).flatMap(([name, facts]) => (facts ? [[`stale ${name}`, facts] as const] : [])),
];

const sectioned = (of: [string, Outcome][]) =>
  of.map(([name, { letter }]) => `# ${name}\n\n${letter?.subject}\n\n${letter?.body}\n`).join('\n\n');

describe.each<Language>(['de', 'en'])('after a host has granted it (%s)', (language) => {
  const became = cases.map(([name, facts]) => [name, afterGrant(facts, language)] as const);

  test.each(became)('%s was referred for that reason', (name, { before }) => {
    const codes = before.decision.findings.flatMap(({ result, because }) =>
      result === 'not-met' || result === 'unknown' ? [because.code] : [],
    );
    expect(codes).toContain(name.split(' ')[0]);
  });

  test.each(became)('%s: what was proposed is done, and where nothing was, nothing is said', (_, { before, after }) => {
    expect(after.decision.remedies).toEqual(before.decision.remedies);
    expect(answersOf(after.decision)).toBe(after.decision.verdict === 'granted' ? before.caseKey : undefined);
    if (after.decision.verdict === 'unneeded') expect(after.letter).toBeUndefined();
  });

  test('each letter names what is done, and says nothing against it', async () => {
    const letters = became.flatMap(([name, { after }]): [string, Outcome][] => (after.letter ? [[name, after]] : []));
    await expect(sectioned(letters)).toMatchFileSnapshot(`golden/granted-later.${language}.txt`);
  });

  test('where all that is done is none of the customer’s concern they get no letter', () => {
    const silent = became.flatMap(([name, { after }]) =>
      after.decision.verdict === 'granted' && !after.letter ? [`${name}: ${after.decision.remedies[0]?.kind}`] : [],
    );
    expect(silent).toEqual([
      'excuse-to-customer: WriteAgain',
      'stale HostAbsent: CoverAbsence',
      'stale AgentReplied: WriteAgain',
      'stale EmployeeOnboarded: WalkThrough',
    ]);
  });
});

const everReferred = corpus.filter(({ decision }) => decision.verdict === 'referred');

test.each(
  everReferred
    .filter(({ decision }) => decision.remedies.length === 0)
    .map(({ facts }) => [facts.event.caseId, facts] as const),
)('%s, for which nothing was proposed: a yes alone orders nothing and writes nothing', (_, facts) => {
  const { before, after } = afterGrant({ ...nothingKnown, ...facts }, 'de');
  expect(before.decision).toMatchObject({ verdict: 'referred', remedies: [] });
  expect(after.decision).toMatchObject({ verdict: 'unneeded', remedies: [] });
  expect(after.letter).toBeUndefined();
});

test('no reason for which anything was ever proposed is missing: it has a case here, or in the test of its rule', () => {
  const proposed = everReferred.filter(({ decision }) => decision.remedies.length > 0);
  const referring = proposed.flatMap(({ decision }) =>
    decision.findings.filter(({ result }) => result === 'not-met' || result === 'unknown'),
  );
  const elsewhere = referring.filter(({ because }) => !(because.code in referred));
  const missing = elsewhere.filter(({ rule, because }) => {
    const itsTest = readFileSync(new URL(`../rules/${rule}.test.ts`, import.meta.url), 'utf8');
    return !itsTest.includes(`'${because.code}'`) || !itsTest.includes('afterGrant(');
  });
  expect(
    [...new Set(missing.map(({ rule, because }) => `${rule}: ${because.code}`))],
    'look at the letter after a yes with afterGrant(), in test/recovery/rules/<rule>.test.ts, and name the reason there',
  ).toEqual([]);
  expect(Object.keys(late).toSorted()).toEqual(recoveryEvents.toSorted());
});
