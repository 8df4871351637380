import { describe, expect, test } from 'vitest';
import { changesOf } from '../../shared/recovery/changes.ts';
import { caseKey, type Facts } from '../../shared/recovery/facts.ts';
import { daysFromToday, eur, given, whenDecided } from './given.ts';
import { givenWord } from './given-kept-word.ts';

const changed = (facts: Facts) => changesOf({ facts, decision: whenDecided(facts) });
const lamp = { sku: 'lamp-1', name: 'Leselampe', serialNumber: 'S-1' };

describe('what a person has put right of a product is known to whoever is to do it once more', () => {
  const granted = (kind: 'ReplaceProduct' | 'Repair', product = lamp) =>
    given.referralGranted(
      {},
      { earlier: given.referral({ remedies: [{ kind, basis: 'right', product, value: eur(40_00) }] }) },
    );

  test.each(['ReplaceProduct', 'Repair'] as const)('a host granted it: %s', (kind) => {
    const facts = granted(kind);
    expect(changed(facts)).toMatchObject([
      {
        kind: 'put-right',
        allowance: { name: 'per-product', subject: 'PRODUCT#lamp-1#S-1' },
        grant: { case: caseKey(facts.event), at: facts.event.metadata.occurredAt, worth: eur(40_00) },
      },
    ]);
  });

  test('a host did it unasked', () => {
    const part = { sku: 'bulb', name: 'Birne' };
    const facts = given.goodwill({ kind: 'ShipSparePart', product: lamp, part, value: eur(4_00) });
    expect(changed(facts)).toMatchObject([{ kind: 'put-right', allowance: { subject: 'PRODUCT#lamp-1#S-1' } }]);
  });

  test('what draws by itself is not noted besides, and what is only proposed is not put right', () => {
    const claim = { product: { ...lamp, value: eur(40_00) } };
    expect(changed(given.warrantyClaim(claim))).toEqual([]);
    expect(changed(given.warrantyClaim({ product: lamp }))).toEqual([]);
  });

  test('of a product nobody can tell from another nothing is known', () => {
    const { serialNumber: _, ...any } = lamp;
    expect(changed(granted('Repair', any as typeof lamp))).toEqual([]);
  });
});

describe('what ends with a complaint', () => {
  const complaint = { kind: 'complaint', complaintId: 'b-1', customerId: 'customer-1' };
  const agreed = givenWord.complaintClosureProposed({ customerAgreed: true });

  test('the customer’s yes ends it', () => {
    expect(changed(agreed)).toMatchObject([{ ...complaint, became: 'settled', caseKey: caseKey(agreed.event) }]);
  });

  test.each([
    ['it was raised', givenWord.complaintRaised()],
    ['it is to be closed, and nobody knows whether the customer agrees', givenWord.complaintClosureProposed()],
    ['the customer does not agree', givenWord.complaintClosureProposed({ customerAgreed: false })],
    [
      'their yes came very late',
      givenWord.complaintClosureProposed({ customerAgreed: true }, { now: daysFromToday(91) }),
    ],
  ])('%s: a person looks until then', (_, facts) => {
    expect(changed(facts)).toMatchObject([{ ...complaint, became: 'waits', caseKey: caseKey(facts.event) }]);
  });

  test('what is no complaint does not', () => {
    expect(changed(given.warrantyClaim({}, { grants: 'unknown' }))).toEqual([]);
    expect(changed(given.referralDeclined({ reason: '' }))).toEqual([]);
  });
});
