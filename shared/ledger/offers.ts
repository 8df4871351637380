import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { day, id, interval, once, price } from '../../events/fields.ts';
import type { EventData } from '../../events/index.ts';
import type { Offer } from '../recovery/facts.ts';
import { holdsOn } from '../recovery/offer.ts';
import { timeToLive } from './definition.ts';
import { conditionHeld } from './faults.ts';
import { getItem, type Key, queryAll, read, toItem } from './items.ts';
import { type Origin, type Projected, stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

/*
 * Publication and withdrawal of an offer arrive in any order. Each has its own attributes with its own stamp, so
 * neither has to wait for the other and both together always end the same. `expiresAt` follows the newer of the two,
 * which is the one that counts: each write takes the stamp of the other into its condition, and where the other is newer
 * it is written again without touching `expiresAt`. Stamps only grow, so what was older once stays so.
 */
const setPublication = 'SET published = :published, publishedStamp = :stamp';
const setWithdrawal = 'SET withdrawnOn = :withdrawnOn, withdrawnStamp = :stamp';
const noNewerPublication = '(attribute_not_exists(publishedStamp) OR publishedStamp < :stamp)';
const noNewerWithdrawal = '(attribute_not_exists(withdrawnStamp) OR withdrawnStamp < :stamp)';
// Where both have the same stamp the withdrawal counts.
const noPublicationAfter = '(attribute_not_exists(publishedStamp) OR publishedStamp <= :stamp)';
const ofProduct = 'pk = :pk';

const offerItem = once(() =>
  z.object({
    pk: z.string().check(z.startsWith(keys.offer('', '').pk)),
    sk: id(),
    published: z.optional(
      z.object({
        price: price(),
        interval: interval(),
        audience: z.enum(['new-customers', 'everyone']),
        validFrom: day(),
        validUntil: z.optional(day()),
      }),
    ),
    publishedStamp: z.optional(z.string()),
    withdrawnOn: z.optional(day()),
    withdrawnStamp: z.optional(z.string()),
  }),
);

/**
 * How long an offer is kept after its end, in days. A renewal that is told 90 days late is still decided (the policy's
 * `horizonDays`), and its message may sit in a queue and in its dead-letter queue for 14 days each, once more after a
 * redrive: 146 days. Until then nobody may miss an offer that held on the day of the renewal, and a publication that
 * comes late must still meet the withdrawal that is newer.
 */
const keptDays = 180;

/** Keeps an offer as its newest publication tells it. */
export async function publishOffer(
  table: Table,
  { offerId, productId, ...published }: EventData<'OfferPublished'>,
  origin: Origin,
): Promise<Projected> {
  const { validUntil } = published;
  return project(table, keys.offer(productId, offerId), {
    set: setPublication,
    values: { ':published': published, ':stamp': stampOf(origin) },
    ifNewer: noNewerPublication,
    ifItCounts: noNewerWithdrawal,
    lastDay: validUntil,
  });
}

/** Keeps the day from which an offer no longer holds, as its newest withdrawal tells it. */
export async function withdrawOffer(
  table: Table,
  { offerId, productId, withdrawnOn }: EventData<'OfferWithdrawn'>,
  origin: Origin,
): Promise<Projected> {
  return project(table, keys.offer(productId, offerId), {
    set: setWithdrawal,
    values: { ':withdrawnOn': withdrawnOn, ':stamp': stampOf(origin) },
    ifNewer: noNewerWithdrawal,
    ifItCounts: noPublicationAfter,
    lastDay: withdrawnOn,
  });
}

interface Projection {
  set: string;
  values: Record<string, unknown>;
  /** Holds unless a newer one of the same kind is known, or the same. */
  ifNewer: string;
  /** Holds unless one of the other kind is newer and decides when the offer ends. */
  ifItCounts: string;
  /** When the offer ends if this one counts; nothing, if it does not end. */
  lastDay: string | undefined;
}

async function project(
  table: Table,
  key: Key,
  { set, values, ifNewer, ifItCounts, lastDay }: Projection,
): Promise<Projected> {
  const update = (expression: string, condition: string, more: Record<string, unknown> = {}): Promise<boolean> =>
    conditionHeld(
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toItem({ ...key }),
          UpdateExpression: expression,
          ConditionExpression: condition,
          ExpressionAttributeValues: toItem({ ...values, ...more }),
        }),
      ),
    );
  const counting = `${ifNewer} AND ${ifItCounts}`;
  const counted =
    lastDay === undefined
      ? update(`${set} REMOVE ${timeToLive}`, counting)
      : update(`${set}, ${timeToLive} = :expiresAt`, counting, { ':expiresAt': expiryOf(lastDay) });
  return (await counted) || (await update(set, ifNewer)) ? 'projected' : 'superseded';
}

/** In seconds since 1970, as DynamoDB wants it. */
const expiryOf = (lastDay: string): number => Date.parse(lastDay) / 1000 + keptDays * 86_400;

/**
 * The offers of a product that hold on a day, those withdrawn later with the day of it. An offer that has expired holds
 * on no day that is still asked for, whether DynamoDB has removed it or not.
 */
export async function offersThatHold(
  table: Table,
  { productId, day: on }: { productId: string; day: string },
): Promise<Offer[]> {
  return (await offersOf(table, productId)).filter((offer) => holdsOn(offer, on));
}

/**
 * All offers of a product that are still kept, those withdrawn with the day of it.
 *
 * @param consistent strongly consistent, at twice the price: nothing that was written before is missed
 */
export async function offersOf(table: Table, productId: string, consistent = false): Promise<Offer[]> {
  const items = await queryAll(table, {
    ...(consistent && { ConsistentRead: true }),
    KeyConditionExpression: ofProduct,
    ExpressionAttributeValues: toItem({ ':pk': keys.offer(productId, '').pk }),
  });
  return items.flatMap((item) => offerIn(productId, item) ?? []);
}

/** One offer, strongly consistent. */
export async function findOffer(table: Table, productId: string, offerId: string): Promise<Offer | undefined> {
  const item = await getItem(table, keys.offer(productId, offerId));
  return item === undefined ? undefined : offerIn(productId, item);
}

/**
 * The offer in an item. A withdrawal whose offer was not heard of yet is no offer; an offer that was published again
 * after its withdrawal holds again.
 */
function offerIn(productId: string, item: unknown): Offer | undefined {
  const { sk, published, publishedStamp, withdrawnOn, withdrawnStamp } = read('offer', offerItem(), item);
  if (!published) return undefined;
  const publishedAgain = (publishedStamp ?? '') > (withdrawnStamp ?? '');
  const offer: Offer = { offerId: sk, productId, ...published };
  if (withdrawnOn !== undefined && !publishedAgain) offer.withdrawnOn = withdrawnOn;
  return offer;
}
