import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dictionary1 } from '../../shared/ledger/dictionary-1.ts';
import { dictionary2 } from '../../shared/ledger/dictionary-2.ts';
import { pack, unpack } from '../../shared/ledger/packing.ts';
import { outcomeIn, outcomeItem } from '../../shared/ledger/stored-outcome.ts';
import { type Outcome, tellingOf } from '../../shared/recovery/decision.ts';
import { aCall, aClaim, aCustomer, anOffer, called, claimed, outcomeFor, renewing } from './cases.ts';

test.for([
  [1, dictionary1, '299c53d3d03f231c9db510082dd04f83b11fecae166e08e985036738b686e48d'],
  [2, dictionary2, '1c84b1ce799f03babe18f7423dd9f7820b3b9327a580a9eae399b65eb8e37411'],
] as const)(
  'dictionary %i is what it was when it packed its first outcome: changing it loses them all',
  ([number, dictionary, hash]) => {
    expect(createHash('sha256').update(dictionary).digest('hex')).toBe(hash);
    const text = JSON.stringify(outcomeFor(called()));
    const packed = Buffer.concat([Buffer.of(number), deflateRawSync(text, { dictionary: Buffer.from(dictionary) })]);
    expect(unpack(packed)).toBe(text);
  },
);

test('any text is unpacked as it was packed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unpack(pack(text)) === text));
});

test('bytes of a dictionary that does not exist are refused', () => {
  expect(() => unpack(Buffer.of(9, 1, 2, 3))).toThrow(RangeError);
  expect(() => unpack(Buffer.of())).toThrow(RangeError);
});

/** As DynamoDB counts: names and values in UTF-8, binary as it is. */
const sizeOf = (item: Record<string, unknown>): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) =>
      sum + name.length + (value instanceof Uint8Array ? value.length : Buffer.byteLength(`${value}`)),
    0,
  );

const uuid = '6f1c9c1e-3d0b-4c8e-9a57-2f4b6d8e0a13';
const en = { customer: aCustomer({ customerId: uuid, language: 'en', channel: 'letter' }) };
const worth = { amount: 49_99, currency: 'EUR' as const };
const typical: Record<string, () => Outcome> = {
  'warranty claim, spare part': () => outcomeFor(claimed()),
  'warranty claim, spare part, English, long ids': () =>
    outcomeFor(claimed(aClaim({ claimId: uuid, customerId: uuid })), en),
  'warranty claim, replaced for safety': () =>
    outcomeFor(claimed(aClaim({ fault: { description: 'Der Griff wird heiß.', safetyRelevant: true } }))),
  'warranty claim, worth unknown': () =>
    outcomeFor(claimed(aClaim({ product: { sku: 'K-1', name: 'Wasserkocher' }, fault: { description: 'Er leckt.' } }))),
  'warranty claim, allowance used': () =>
    outcomeFor(claimed(aClaim({ purchase: undefined, product: { sku: 'K-1', name: 'Wasserkocher', value: worth } })), {
      grants: [1, 2, 3].map((day) => ({
        case: `WarrantyClaimed#shop#CLM-${day}`,
        telling: tellingOf(claimed()),
        at: `2026-10-0${day}T08:00:00Z`,
        worth,
      })),
    }),
  'hotline call, paid back': () => outcomeFor(called()),
  'hotline call, waived, English': () => outcomeFor(called(aCall({ feeStatus: 'pending', about: 'other' })), en),
  'hotline call, nothing to do': () => outcomeFor(called(aCall({ fee: undefined }))),
  'contract renewal, matched, 8 offers': () =>
    outcomeFor(renewing(), { offers: Array.from({ length: 8 }, () => anOffer()) }),
  'contract renewal, offers unknown': () => outcomeFor(renewing(), { offers: 'unknown', customer: 'unknown' }),
};

test('a typical outcome fits in one kilobyte, so that it is written with one unit and one more for each index', () => {
  const rows = Object.entries(typical).map(([name, make]) => {
    const outcome = make();
    const item = outcomeItem(outcome);
    expect(outcomeIn(item)).toEqual(outcome);
    return {
      outcome: name,
      verdict: outcome.decision.verdict,
      json: JSON.stringify(outcome).length,
      item: sizeOf(item),
    };
  });
  console.table(rows);
  for (const { item } of rows) expect(item).toBeLessThanOrEqual(1024);
});
