import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id, language, prose } from './fields.ts';

/** Somebody who works here answered a customer. The text is looked at for excuses; it is kept with the outcome alone. */
export const agentReplied = inbound('AgentReplied', {
  summary: 'An employee answered a customer in writing.',
  confidential: true,
  data: () =>
    z.strictObject({
      replyId: id(),
      employeeId: id(),
      team: z.optional(id()),
      customerId: z.optional(id()),
      text: prose(),
      language: language(),
    }),
  caseId: (data) => data.replyId,
});
