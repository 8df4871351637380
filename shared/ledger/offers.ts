import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { day, id, interval, once, price } from '../../events/fields.ts';
import type { EventData } from '../../events/index.ts';
import type { Offer } from '../recovery/facts.ts';
import type { Projected } from './customers.ts';
import { conditionHeld } from './faults.ts';
import { queryAll, read, toItem } from './items.ts';
import { type Origin, stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

/*
 * Publication and withdrawal of an offer arrive in any order. Each has its own attributes with its own stamp, so
 * neither has to wait for the other and both together always end the same.
 */
const setPublication = 'SET published = :published, publishedStamp = :stamp';
const setWithdrawal = 'SET withdrawnOn = :withdrawnOn, withdrawnStamp = :stamp';
const noNewerPublication = 'attribute_not_exists(publishedStamp) OR publishedStamp < :stamp';
const noNewerWithdrawal = 'attribute_not_exists(withdrawnStamp) OR withdrawnStamp < :stamp';
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

/** Keeps an offer as its newest publication tells it. */
export async function publishOffer(
  table: Table,
  offer: EventData<'OfferPublished'>,
  origin: Origin,
): Promise<Projected> {
  const { offerId, productId, ...published } = offer;
  const stamp = stampOf(origin);
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem(keys.offer(productId, offerId)),
    UpdateExpression: setPublication,
    ConditionExpression: noNewerPublication,
    ExpressionAttributeValues: toItem({ ':published': published, ':stamp': stamp }),
  });
  return (await conditionHeld(table.client.send(update))) ? 'projected' : 'superseded';
}

/** Keeps the day from which an offer no longer holds, as its newest withdrawal tells it. */
export async function withdrawOffer(
  table: Table,
  { offerId, productId, withdrawnOn }: EventData<'OfferWithdrawn'>,
  origin: Origin,
): Promise<Projected> {
  const stamp = stampOf(origin);
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem(keys.offer(productId, offerId)),
    UpdateExpression: setWithdrawal,
    ConditionExpression: noNewerWithdrawal,
    ExpressionAttributeValues: toItem({ ':withdrawnOn': withdrawnOn, ':stamp': stamp }),
  });
  return (await conditionHeld(table.client.send(update))) ? 'projected' : 'superseded';
}

/**
 * The offers of a product, withdrawn ones with the day of it. A withdrawal whose offer was not heard of yet is no offer;
 * an offer that was published again after its withdrawal holds again.
 */
export async function offersOf(table: Table, productId: string): Promise<Offer[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: ofProduct,
    ExpressionAttributeValues: toItem({ ':pk': keys.offer(productId, '').pk }),
  });
  return items.flatMap((item) => {
    const { sk, published, publishedStamp, withdrawnOn, withdrawnStamp } = read('offer', offerItem(), item);
    if (!published) return [];
    const offer: Offer = { offerId: sk, productId, ...published };
    const publishedAgain = (publishedStamp ?? '') > (withdrawnStamp ?? '');
    return [withdrawnOn === undefined || publishedAgain ? offer : { ...offer, withdrawnOn }];
  });
}
