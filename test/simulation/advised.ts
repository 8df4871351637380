/** What customers are advised, and what is heard of us. */
import type { EventData, InboundName } from '../../events/index.ts';
import type { Chance } from './chance.ts';

type Told<Name extends InboundName> = { name: Name; data: EventData<Name> };

const customers = ['anna', 'bert', 'carl'] as const;
const euros = (amount: number) => ({ amount, currency: 'EUR' as const });

export function quote(number: number, chance: Chance): Told<'QuoteIssued'> {
  const need = chance.oneOf(['required', 'recommended', 'unnecessary'] as const);
  const alternative = chance.happens(0.4) ? { alternative: { sku: 'bulb', name: 'Bulb', price: euros(3_00) } } : {};
  const item = { sku: 'lamp', name: 'Lamp', price: euros(40_00), need, ...alternative };
  return {
    name: 'QuoteIssued',
    data: { quoteId: `quote-${number}`, customerId: chance.oneOf(customers), items: [item] },
  };
}

export function tariff(number: number, chance: Chance): Told<'TariffReviewed'> {
  const price = euros(chance.between(10_00, 30_00));
  const plan = { planId: 'small', name: 'Small', price, interval: 'month' as const };
  const coversUse = chance.oneOf([true, false, undefined]);
  return {
    name: 'TariffReviewed',
    data: {
      contractId: `contract-${number}`,
      customerId: chance.oneOf(customers),
      reviewedOn: '2026-05-31',
      cost: euros(20_00),
      interval: 'month',
      alternatives: [{ ...plan, ...(coversUse !== undefined && { coversUse }) }],
    },
  };
}

export function recommended(number: number, chance: Chance): Told<'ReferralReceived'> {
  const mayThank = chance.happens(0.2) ? { mayThank: false } : {};
  const data = { referralId: `word-${number}`, customerId: chance.oneOf(customers), ...mayThank };
  return { name: 'ReferralReceived', data };
}

export function onboarded(_: number, chance: Chance): Told<'EmployeeOnboarded'> {
  const employeeId = chance.oneOf(['eva', 'tom', 'ali']);
  const walkedThrough = chance.happens(0.3) ? { walkedThrough: true } : {};
  return { name: 'EmployeeOnboarded', data: { employeeId, startedOn: '2026-05-01', ...walkedThrough } };
}
