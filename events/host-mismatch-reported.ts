import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id } from './fields.ts';

/** Customer and host do not fit. Nobody asks why: there is no field for it. */
export const hostMismatchReported = inbound('HostMismatchReported', {
  summary: 'A customer would rather have another host.',
  asked: true,
  data: () => z.strictObject({ customerId: id(), reportedOn: day() }),
  caseId: (data) => `${data.customerId}+${data.reportedOn}`,
});
