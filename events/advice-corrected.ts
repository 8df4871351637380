import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id, money, wording } from './fields.ts';

/** We told a customer something wrong and know better now. `cost` is what following the wrong advice has cost them. */
export const adviceCorrected = inbound('AdviceCorrected', {
  summary: 'Advice that a customer was given turned out to be wrong.',
  data: () =>
    z.strictObject({
      adviceId: id(),
      customerId: id(),
      wrongAdvice: wording(),
      correction: wording(),
      cost: z.optional(money()),
    }),
  caseId: (data) => data.adviceId,
});
