import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, once } from './fields.ts';
import { scheduleSource } from './sources.ts';

/** The dates that a customer may want to be reminded of. */
export const dateKinds = ['inspection', 'warrantyEnd', 'contractEnd', 'cancellationDeadline', 'service'] as const;
export type DateKind = (typeof dateKinds)[number];
export const dateKind = once(() => z.enum(dateKinds));

/**
 * A date comes up that the customer should know of in time. Kulanz raises it from what it knows of contracts and
 * purchases; a producer may raise it too. `about` is what the customer knows it by: a contract's or an order's number.
 */
export const dateApproaching = inbound('DateApproaching', {
  summary: 'A date comes up that the customer should know of in time.',
  alsoBy: scheduleSource,
  data: () => z.strictObject({ customerId: id(), kind: dateKind(), dueOn: day(), about: z.optional(id()) }),
  caseId: ({ customerId, kind, dueOn, about }) => [customerId, kind, dueOn, ...(about ? [about] : [])].join('+'),
});
