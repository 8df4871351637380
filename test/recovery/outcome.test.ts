import { describe, expect, test } from 'vitest';
import { allowanceFor } from '../../shared/recovery/decide.ts';
import { contentHashOf } from '../../shared/recovery/decision.ts';
import { caseKey, type Facts } from '../../shared/recovery/facts.ts';
import { eventsAbout, outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy as policy } from '../../shared/recovery/policy.ts';
import { daysFromToday, eur, given, today, trampoline, whenDecided } from './given.ts';

const outcomeFor = (facts: Facts) => outcomeOf(facts, whenDecided(facts), policy);
const dangerous = { receipt: 'attached' as const, fault: { description: 'scharf', safetyRelevant: true } };
const said = (facts: Facts) => eventsAbout(outcomeFor(facts)).map(({ name }) => name);

describe('what a case is', () => {
  test('its event, who said it and their own id', () => {
    expect(caseKey(given.warrantyClaim().event)).toBe('WarrantyClaimed#shop#claim-1');
    expect(caseKey(given.hotlineCall({ source: 'telephony' }).event)).toBe('HotlineCallEnded#telephony#call-1');
    expect(caseKey(given.contractRenewal().event)).toBe('ContractRenewalDue#shop#contract-1+2026-07-01');
  });

  test('two producers with the same id have two cases', () => {
    const ids = ['shop', 'branch'].map((source) => outcomeFor(given.warrantyClaim({ source })).outcomeId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('told again by another delivery, later, it is the same case with the same content', () => {
    const [first, again] = [today, daysFromToday(1)].map((occurredAt) =>
      outcomeFor(given.warrantyClaim({ occurredAt })),
    );
    expect(again).toMatchObject({ outcomeId: first?.outcomeId, contentHash: first?.contentHash });
  });

  test('any other content has another hash', () => {
    const data = given.warrantyClaim().event.data;
    expect(contentHashOf({ ...data, receipt: 'attached' })).not.toBe(contentHashOf(data));
    expect(contentHashOf({ ...data, customerId: 'customer-2' })).not.toBe(contentHashOf(data));
    expect(contentHashOf({ ...data, purchase: undefined })).toBe(contentHashOf(data));
    expect(contentHashOf({ a: 1, b: 23 })).not.toBe(contentHashOf({ a: 12, b: 3 }));
    expect(contentHashOf({ a: '1' })).not.toBe(contentHashOf({ a: 1 }));
  });
});

describe('which allowance a case may draw on', () => {
  test.each([
    ['nothing at all is known', {}, { name: 'no-evidence', subject: 'CUSTOMER#customer-1' }],
    ['there is a receipt', { receipt: 'attached' as const }, undefined],
    ['there is an order', { purchase: { orderId: 'order-1' } }, undefined],
    [
      'only a date is told',
      { purchase: { date: '2026-01-01' } },
      { name: 'no-evidence', subject: 'CUSTOMER#customer-1' },
    ],
    [
      'there is a serial number',
      { product: { ...trampoline, serialNumber: 'SN-7' }, receipt: 'attached' as const },
      { name: 'per-product', subject: 'PRODUCT#trampoline-305#SN-7' },
    ],
  ])('%s', (_, claim, allowance) => {
    expect(allowanceFor(given.warrantyClaim(claim).event)).toEqual(allowance);
  });

  test('calls and renewals draw on none', () => {
    expect(allowanceFor(given.hotlineCall().event)).toBeUndefined();
    expect(allowanceFor(given.contractRenewal().event)).toBeUndefined();
  });
});

describe('a referral', () => {
  test('says who answers, and by when: the same time for everyone, counted from receipt', () => {
    const now = daysFromToday(5);
    expect(outcomeFor(given.warrantyClaim({}, { grants: 'unknown', now }))).toMatchObject({
      decidedAt: now,
      referral: { hostId: 'front-desk', dueAt: daysFromToday(7) },
    });
  });

  test('counts from the event where the time of receipt is not known', () => {
    expect(outcomeFor(given.warrantyClaim({}, { grants: 'unknown', now: 'unknown' }))).toMatchObject({
      decidedAt: today,
      referral: { dueAt: daysFromToday(2) },
    });
  });

  test('carries the proposal and the reason to the host', () => {
    const facts = given.warrantyClaim({}, { grants: 'unknown' });
    const referred = eventsAbout(outcomeFor(facts)).find(({ name }) => name === 'RecoveryReferred');
    expect(referred?.data).toMatchObject({
      because: [{ rule: 'no-receipt-needed', code: 'earlier-grants-unknown' }],
      proposed: [{ kind: 'ReplaceProduct' }],
    });
  });
});

describe('what is said about an outcome', () => {
  test.each([
    ['granted', given.warrantyClaim(dangerous), ['RecoveryDecided', 'RemedyOrdered', 'RemedyOrdered', 'LetterReady']],
    [
      'referred',
      given.warrantyClaim(dangerous, { now: daysFromToday(91) }),
      // The warning waits for nobody.
      ['RecoveryDecided', 'RemedyOrdered', 'RecoveryReferred', 'LetterReady'],
    ],
    ['unneeded', given.hotlineCall(), ['RecoveryDecided']],
  ])('%s', (_, facts, names) => {
    expect(said(facts)).toEqual(names);
  });

  test('each remedy has its own id, made from the outcome’s', () => {
    const outcome = outcomeFor(given.warrantyClaim(dangerous));
    const ids = eventsAbout(outcome).flatMap((event) => (event.name === 'RemedyOrdered' ? [event.data.remedyId] : []));
    expect(ids).toEqual([`${outcome.outcomeId}-1`, `${outcome.outcomeId}-2`]);
  });

  test('everything speaks as Kulanz, at the time of the decision, and points to the event that began it', () => {
    for (const { source, metadata } of eventsAbout(outcomeFor(given.hotlineCall({ fee: eur(1) })))) {
      expect(source).toBe('kulanz');
      expect(metadata).toMatchObject({ version: 1, occurredAt: today, correlationId: 'event-1' });
    }
  });

  test('a correlation that the producer began goes on', () => {
    const facts = given.hotlineCall({ fee: eur(1) });
    const event = { ...facts.event, metadata: { ...facts.event.metadata, correlationId: 'story-7' } } as Facts['event'];
    for (const { metadata } of eventsAbout(outcomeFor({ ...facts, event })))
      expect(metadata.correlationId).toBe('story-7');
  });
});
