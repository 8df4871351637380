/** A customer wants to speak with somebody. */
import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { channel, id, language } from './fields.ts';

/** A customer wants to speak with somebody who knows about something. */
export const contactRequested = inbound('ContactRequested', {
  summary: 'A customer asked to speak with somebody.',
  asked: true,
  data: () =>
    z.strictObject({
      contactId: id(),
      customerId: id(),
      topic: id().check(z.describe('What it is about.')),
      channel: channel().check(z.describe('How they want to be reached.')),
      language: language().check(z.describe('The language they want to speak.')),
    }),
  caseId: (data) => data.contactId,
});

/** A customer only wants to speak with the boss. */
export const bossRequested = inbound('BossRequested', {
  summary: 'A customer asked for the boss.',
  asked: true,
  data: () => z.strictObject({ contactId: id(), customerId: id() }),
  caseId: (data) => data.contactId,
});
