/** The cases that the engines are compared on: mixed, made from a seed, and reaching every reason a rule can give. */
import type { EventData, Money } from '../../../events/index.ts';
import {
  caseKey,
  type Facts,
  type Grant,
  nothingKnown,
  type Offer,
  type Purchase,
} from '../../../shared/recovery/facts.ts';
import { type Random, randomFrom } from '../random.ts';

const now = '2026-11-22T09:30:00.412Z';
const occurredAt = '2026-11-22T09:29:58Z';

/** `count` cases; half of them claims, as they have the most rules. The same seed makes the same cases. */
export function makeCases(count: number, seed = 1): Facts[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index): Facts => {
    if (index % 2 === 0) return claim(random, index);
    return index % 4 === 1 ? call(random, index) : renewal(random, index);
  });
}

const eur = (amount: number): Money => ({ amount, currency: 'EUR' });

/** What every case has in common. Some arrive late, and some customers are not known yet. */
function common({ pick }: Random, index: number, source: string, caseId: string) {
  return {
    frame: { source, caseId, metadata: { eventId: `E-${index}`, version: 1 as const, occurredAt } },
    background: {
      now: pick(now, now, now, now, 'unknown', '2027-02-20T09:29:58.000Z', '2027-02-20T09:29:58.001Z'),
      customer: pick('unknown', {
        customerId: `C-${index}`,
        language: 'de' as const,
        customerSince: '2019-04-01',
        channel: 'email' as const,
      }),
    },
  };
}

function claim(random: Random, index: number): Facts<'WarrantyClaimed'> {
  const { pick } = random;
  const { frame, background } = common(random, index, 'shop', `CLM-${index}`);
  const currency = pick('EUR', 'EUR', 'EUR', 'EUR', 'USD');
  const serialNumber = pick(undefined, undefined, `SN-${index}`);
  const value = pick(undefined, 4_900, 19_900, 24_900, 30_000, 30_001);
  const partPrice = pick(undefined, 1_490);
  const date = pick(undefined, '2024-11-21', '2024-11-22', '2024-11-23', '2025-06-14', '2024-02-29', '2026-11-23');
  const orderId = pick(undefined, undefined, undefined, `ORD-${index}`);
  const data: EventData<'WarrantyClaimed'> = {
    claimId: `CLM-${index}`,
    customerId: `C-${index}`,
    product: {
      sku: 'TRAMPOLINE-244',
      name: 'Trampolin 244 cm',
      ...(serialNumber && { serialNumber }),
      ...(value && { value: { amount: value, currency } }),
    },
    receipt: pick('attached', 'missing', 'missing', 'missing'),
    ...((date ?? orderId) && { purchase: { ...(orderId && { orderId }), ...(date && { date }) } }),
    fault: {
      description: 'Beim Aufbauen nach dem Winter sind zwei der Füße gebrochen, das Trampolin wackelt jetzt sehr.',
      ...(pick(true, false) && {
        part: { sku: 'FOOT-244', name: 'Fuß', ...(partPrice && { price: { amount: partPrice, currency } }) },
      }),
      ...pick({}, { repairable: true }, { repairable: false }),
      ...pick({}, {}, {}, { safetyRelevant: true }, { safetyRelevant: false }),
    },
  };
  const purchases: Purchase[] = [
    { sku: 'GARDEN-HOSE-20', date: '2024-03-02' },
    {
      sku: 'TRAMPOLINE-244',
      ...(serialNumber && pick(true, false) && { serialNumber }),
      date: pick('2022-05-01', '2026-01-15'),
    },
  ];
  const none: never[] = [];
  return {
    ...nothingKnown,
    ...background,
    event: { name: 'WarrantyClaimed', ...frame, data },
    grants: pick('unknown', earlier(random, index), earlier(random, index), none, none),
    purchases: pick('unknown', 'unknown', none, purchases),
  };
}

/** One to four earlier grants: some in the window, some just outside it, some later than the case itself. */
function earlier({ pick }: Random, index: number): Grant[] {
  return Array.from({ length: pick(1, 2, 3, 4) }, (_, nth) => {
    const at = pick(
      '2026-10-01T08:00:00Z',
      '2026-03-14T12:30:00Z',
      '2025-11-22T09:29:59Z',
      '2025-11-22T09:29:58Z',
      '2025-02-01T00:00:00Z',
      '2026-12-01T10:00:00Z',
    );
    const worth = pick(undefined, eur(1_490), eur(9_900), eur(25_100), eur(25_101));
    const key = caseKey({ name: 'WarrantyClaimed', source: 'shop', caseId: `CLM-${index}-before-${nth}` });
    return { case: key, at, ...(worth && { worth }) };
  });
}

function call(random: Random, index: number): Facts<'HotlineCallEnded'> {
  const { pick } = random;
  const { frame, background } = common(random, index, 'telephony', `CALL-${index}`);
  const fee = pick(undefined, eur(0), eur(298), eur(298), eur(1_490), { amount: 500, currency: 'JPY' as const });
  const feeStatus = pick(undefined, 'pending' as const, 'invoiced' as const, 'paid' as const);
  const data: EventData<'HotlineCallEnded'> = {
    callId: `CALL-${index}`,
    customerId: `C-${index}`,
    line: 'hotline-1',
    durationSeconds: 372,
    about: pick('contract', 'product', 'other'),
    ...(fee && { fee }),
    ...(feeStatus && { feeStatus }),
  };
  const event = { name: 'HotlineCallEnded' as const, ...frame, data };
  return { ...nothingKnown, ...background, event };
}

function renewal(random: Random, index: number): Facts<'ContractRenewalDue'> {
  const { pick } = random;
  const { frame, background } = common(random, index, 'billing', `K-${index}+2026-12-15`);
  const data: EventData<'ContractRenewalDue'> = {
    contractId: `K-${index}`,
    customerId: `C-${index}`,
    productId: 'TARIFF-M',
    currentPrice: pick(eur(2_999), eur(1_999), eur(1_667), { amount: 3_999, currency: 'CHF' as const }),
    interval: pick('month', 'month', 'year'),
    renewsOn: '2026-12-15',
  };
  const offers = Array.from({ length: pick(0, 1, 2, 3) }, (_, nth) => offer(random, `O-${index}-${nth}`));
  return {
    ...nothingKnown,
    ...background,
    event: { name: 'ContractRenewalDue', ...frame, data },
    offers: pick('unknown', offers, offers, offers, offers),
  };
}

function offer({ pick }: Random, offerId: string): Offer {
  const validUntil = pick(undefined, '2026-12-14', '2026-12-15', '2026-12-31');
  const withdrawnOn = pick(undefined, undefined, undefined, '2026-12-15', '2026-12-16');
  return {
    offerId,
    productId: pick('TARIFF-M', 'TARIFF-M', 'TARIFF-M', 'TARIFF-L'),
    price: { amount: pick(1_999, 1_666, 2_499, 19_990, 20_000), currency: pick('EUR', 'EUR', 'EUR', 'CHF') },
    interval: pick('month', 'year'),
    audience: pick('new-customers', 'everyone'),
    validFrom: pick('2026-10-01', '2026-12-15', '2026-12-16'),
    ...(validUntil && { validUntil }),
    ...(withdrawnOn && { withdrawnOn }),
  };
}
