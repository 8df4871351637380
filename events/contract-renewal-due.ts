import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, interval, price } from './fields.ts';

/** A contract is about to go on at its current price. `currentPrice` is per `interval`. */
export const contractRenewalDue = inbound('ContractRenewalDue', {
  summary: 'A contract is about to be renewed.',
  data: () =>
    z.strictObject({
      contractId: id(),
      customerId: id(),
      productId: id(),
      currentPrice: price(),
      interval: interval(),
      renewsOn: day(),
    }),
  caseId: (data) => `${data.contractId}+${data.renewsOn}`,
});
