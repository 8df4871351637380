import * as z from 'zod/mini';
import { type DateKind, dateKind } from '../date-approaching.ts';
import type { Interval, Money } from '../fields.ts';
import { day, id, interval, label, money, price, wording } from '../fields.ts';
import { basis, type Product, product } from './parts.ts';

/** Goods are free, shipping included, and the old item need not come back. */
export type AfterTheSale =
  | { kind: 'ShipSparePart'; product: Product; part: { sku: string; name: string }; value?: Money | undefined }
  | { kind: 'Repair'; product: Product; value?: Money | undefined }
  | { kind: 'ReplaceProduct'; product: Product; value?: Money | undefined }
  | { kind: 'StopUseNotice'; product: Product }
  | { kind: 'WaiveFee'; value: Money }
  | { kind: 'RefundFee'; value: Money }
  /**
   * `price` is what the contract costs per `interval` at most, from now on or from the day `from`, `value` what that saves
   * per `interval`. It never makes anything dearer: of two the lower price holds.
   */
  | {
      kind: 'MatchOffer';
      contractId: string;
      offerId: string;
      price: Money;
      interval: Interval;
      value: Money;
      from?: string | undefined;
    }
  /** `about` is what the customer knows it by: a contract's or an order's number. */
  | { kind: 'SendReminder'; date: DateKind; dueOn: string; about?: string | undefined }
  | { kind: 'CorrectAdvice'; correction: string }
  | { kind: 'Compensate'; value: Money }
  /** `value` is what can be saved, once or every year: by leaving things out, by taking others, or with another plan. */
  | {
      kind: 'AdviseSaving';
      value: Money;
      per: 'once' | 'year';
      leaveOut?: Article[] | undefined;
      take?: Substitute[] | undefined;
      plan?: { contractId: string; planId: string; name: string; price: Money; interval: Interval } | undefined;
    };

interface Article {
  sku: string;
  name: string;
}

/** What does as well, and in whose place. */
interface Substitute extends Article {
  insteadOf: Article;
}

export const afterTheSale = () =>
  [
    z.strictObject({
      kind: z.literal('ShipSparePart'),
      basis: basis(),
      product: product(),
      part: z.strictObject({ sku: id(), name: label() }),
      value: z.optional(price()),
    }),
    z.strictObject({ kind: z.literal('Repair'), basis: basis(), product: product(), value: z.optional(price()) }),
    z.strictObject({
      kind: z.literal('ReplaceProduct'),
      basis: basis(),
      product: product(),
      value: z.optional(price()),
    }),
    z.strictObject({ kind: z.literal('StopUseNotice'), basis: basis(), product: product() }),
    z.strictObject({ kind: z.literal('WaiveFee'), basis: basis(), value: price() }),
    z.strictObject({ kind: z.literal('RefundFee'), basis: basis(), value: price() }),
    z.strictObject({
      kind: z.literal('MatchOffer'),
      basis: basis(),
      contractId: id(),
      offerId: id(),
      price: money(),
      interval: interval(),
      value: price(),
      from: z.optional(day()),
    }),
    z.strictObject({
      kind: z.literal('SendReminder'),
      basis: basis(),
      date: dateKind(),
      dueOn: day(),
      about: z.optional(id()),
    }),
    z.strictObject({ kind: z.literal('CorrectAdvice'), basis: basis(), correction: wording() }),
    z.strictObject({ kind: z.literal('Compensate'), basis: basis(), value: price() }),
    z.strictObject({
      kind: z.literal('AdviseSaving'),
      basis: basis(),
      value: price(),
      per: z.enum(['once', 'year']),
      leaveOut: z.optional(z.array(article())),
      take: z.optional(z.array(z.strictObject({ sku: id(), name: label(), insteadOf: article() }))),
      plan: z.optional(
        z.strictObject({ contractId: id(), planId: id(), name: label(), price: money(), interval: interval() }),
      ),
    }),
  ] as const;

const article = () => z.strictObject({ sku: id(), name: label() });
