import * as z from 'zod/mini';
import type { Money } from '../fields.ts';
import { day, id, label, price } from '../fields.ts';
import { basis } from './parts.ts';

/** One of the things a customer may choose, told by its name or by its day. */
export interface Choice {
  option: string;
  name?: string | undefined;
  day?: string | undefined;
}

/** What a choice is about: how an order is made good, another table, another day, any day, a host. */
const choices = ['order', 'reservation', 'day', 'whenever', 'host'] as const;

/** The remedies of this family of situations. `value` is in minor units. */
export type KeptWord =
  | { kind: 'HonourOrder'; orderId: string }
  | { kind: 'RestoreReservation'; reservationId: string }
  | { kind: 'KeepSlot'; engagementId: string }
  /**
   * The customer chooses among `options`, or says what else would suit them; `about` is the id of what it is for. From
   * whom nothing is heard `until` that day, theirs stays as it is.
   */
  | {
      kind: 'OfferChoice';
      of: (typeof choices)[number];
      about: string;
      options: Choice[];
      until?: string | undefined;
    }
  /** On top, where our word could not be kept. */
  | { kind: 'MakeGood'; value: Money }
  /** Terms stay as they are, for good. */
  | { kind: 'KeepTerms'; decisionId: string }
  /** Terms stay as they are until the case is answered. */
  | { kind: 'HoldChange'; decisionId: string }
  | { kind: 'Apologise' }
  /** To operations: see to it that whoever is there comes first. */
  | { kind: 'FixOrganisation'; place: string; by: string }
  /** To operations: it happens again and again, so often within so many days. */
  | { kind: 'AlarmPlace'; place: string; interruptions: number; days: number }
  /** The complaint was heard, and stays open until the customer says otherwise. */
  | { kind: 'Acknowledge'; complaintId: string }
  /** The complaint stays open until the case is answered. */
  | { kind: 'HoldClosure'; complaintId: string }
  | { kind: 'CloseComplaint'; complaintId: string };

export const keptWord = () =>
  [
    z.strictObject({ kind: z.literal('HonourOrder'), basis: basis(), orderId: id() }),
    z.strictObject({ kind: z.literal('RestoreReservation'), basis: basis(), reservationId: id() }),
    z.strictObject({ kind: z.literal('KeepSlot'), basis: basis(), engagementId: id() }),
    z.strictObject({
      kind: z.literal('OfferChoice'),
      basis: basis(),
      of: z.enum(choices),
      about: id(),
      options: z.array(z.strictObject({ option: id(), name: z.optional(label()), day: z.optional(day()) })),
      until: z.optional(day()),
    }),
    z.strictObject({ kind: z.literal('MakeGood'), basis: basis(), value: price() }),
    z.strictObject({ kind: z.literal('KeepTerms'), basis: basis(), decisionId: id() }),
    z.strictObject({ kind: z.literal('HoldChange'), basis: basis(), decisionId: id() }),
    z.strictObject({ kind: z.literal('Apologise'), basis: basis() }),
    z.strictObject({ kind: z.literal('FixOrganisation'), basis: basis(), place: id(), by: id() }),
    z.strictObject({
      kind: z.literal('AlarmPlace'),
      basis: basis(),
      place: id(),
      interruptions: z.int().check(z.gte(1)),
      days: z.int().check(z.gte(1)),
    }),
    z.strictObject({ kind: z.literal('Acknowledge'), basis: basis(), complaintId: id() }),
    z.strictObject({ kind: z.literal('HoldClosure'), basis: basis(), complaintId: id() }),
    z.strictObject({ kind: z.literal('CloseComplaint'), basis: basis(), complaintId: id() }),
  ] as const;
