/** What comes with time: hours, dates that somebody else tells of as well, and a long silence. */
import type { EventData, InboundName } from '../../events/index.ts';
import type { Chance } from './chance.ts';

type Told<Name extends InboundName> = { name: Name; data: EventData<Name> };

const customers = ['anna', 'anna', 'bert'] as const;

/** The last full hour, or one before it. */
export function hour(startAt: number, chance: Chance): Told<'HourStruck'> {
  const struck = (Math.floor(startAt / 3_600_000) - chance.oneOf([0, 0, 1])) * 3_600_000;
  return { name: 'HourStruck', data: { hour: new Date(struck).toISOString() } };
}

/** The same few dates as we know of ourselves: of orders, contracts and agreed work. */
export function date(_: number, chance: Chance): Told<'DateApproaching'> {
  const customerId = chance.oneOf(customers);
  const [kind, dueOn, about] = chance.oneOf<['warrantyEnd' | 'contractEnd' | 'service', string, string]>([
    ['warrantyEnd', '2026-07-10', 'order-old'],
    ['contractEnd', '2026-07-31', 'ending'],
    ['service', '2026-06-10', `s-${customerId}`],
  ]);
  return {
    name: 'DateApproaching',
    data: { customerId, kind, dueOn, ...(chance.happens(0.8) && { about }) },
  };
}

/** Something to be reminded of: bought long ago, ending soon, or agreed for one of the next days. */
export function toRemember(
  _: number,
  chance: Chance,
): Told<'ProductPurchased'> | Told<'ContractStarted'> | Told<'ServiceAgreed'> {
  const customerId = chance.oneOf(customers);
  switch (chance.oneOf(['purchase', 'contract', 'service'] as const)) {
    case 'purchase': {
      const data = { orderId: 'order-old', customerId, sku: 'lamp', name: 'Lamp', purchasedOn: '2024-07-10' };
      return { name: 'ProductPurchased', data };
    }
    case 'contract': {
      const data = {
        contractId: 'ending',
        customerId,
        productId: 'cable',
        price: { amount: 20_00, currency: 'EUR' as const },
        interval: 'month' as const,
        startedOn: '2024-08-01',
        endsOn: chance.oneOf(['2026-07-31', '2027-07-31']),
        ...(chance.happens(0.5) && { cancelBy: '2026-06-20' }),
      };
      return { name: 'ContractStarted', data };
    }
    case 'service': {
      const agreedFor = chance.oneOf(['2026-06-10', '2026-06-12']);
      const data = { engagementId: `s-${customerId}`, customerId, agreedAt: '2026-05-20T10:00:00Z', agreedFor };
      return { name: 'ServiceAgreed', data };
    }
  }
}

export function silence(_: number, chance: Chance): Told<'CustomerDormant'> {
  return {
    name: 'CustomerDormant',
    data: { customerId: chance.oneOf(customers), since: chance.oneOf(['2025-06-01', '2026-01-01']) },
  };
}
