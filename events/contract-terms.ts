import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, interval, price } from './fields.ts';

const terms = () =>
  z
    .strictObject({
      contractId: id(),
      customerId: id(),
      productId: id(),
      price: price(),
      interval: interval(),
      startedOn: day(),
      endsOn: z.optional(day()),
      cancelBy: z.optional(day()),
    })
    .check(
      z.refine((contract) => contract.endsOn === undefined || contract.startedOn <= contract.endsOn, {
        path: ['endsOn'],
        error: 'a contract ends on or after the day it starts',
        params: { code: 'not-together' },
      }),
    );

/**
 * A contract runs from `startedOn` on. `price` is per `interval`; `endsOn` is the last day it runs, where it ends by
 * itself, and `cancelBy` the last day on which it can be cancelled. Told anew after a cancellation, it runs again.
 */
export const contractStarted = inbound('ContractStarted', {
  summary: 'A contract with a customer started.',
  data: terms,
  caseId: (data) => data.contractId,
});

/** A contract as it is from now on (whole, not a difference). What was cancelled stays cancelled. */
export const contractChanged = inbound('ContractChanged', {
  summary: 'The terms of a contract changed.',
  data: terms,
  caseId: (data) => data.contractId,
});
