/** The facts that `decide` takes from a file. What is left out is unknown, as it is for a rule. */
import * as z from 'zod';
import { day, id, instant, interval, money, once, price } from '../../events/fields.ts';
import { inbound } from '../../events/index.ts';
import type { Background, Grant, Offer, Purchase } from '../../shared/recovery/facts.ts';

const offer = (): z.ZodType<Offer> =>
  z.strictObject({
    offerId: id(),
    productId: id(),
    price: price(),
    interval: interval(),
    audience: z.enum(['new-customers', 'everyone']),
    validFrom: day(),
    validUntil: day().optional().meta({ description: 'The last day on which it holds.' }),
    withdrawnOn: day().optional().meta({ description: 'The first day on which it no longer holds.' }),
  });

const grant = (): z.ZodType<Grant> =>
  z.strictObject({
    case: z.string().min(1).max(400).meta({ description: '<event>#<source>#<the producer’s id of the case>' }),
    at: instant().meta({ description: 'When that case occurred.' }),
    worth: money().optional(),
  });

const purchase = (): z.ZodType<Purchase> =>
  z.strictObject({ sku: id(), serialNumber: id().optional(), date: day().optional() });

const givenFacts = once(() =>
  z.strictObject({
    now: instant().optional().meta({ description: 'When the event was received.' }),
    customer: inbound.CustomerRegistered.data().optional(),
    offers: z.array(offer()).optional().meta({ description: 'The offers for the product that a renewal is about.' }),
    grants: z.array(grant()).optional().meta({
      description: 'Earlier draws on the allowance that the event may draw on; [] says that there were none.',
    }),
    purchases: z.array(purchase()).optional().meta({ description: 'What the customer bought before.' }),
  }),
);

/** A facts file as the rules see it. A fact may also say `"unknown"`, as it does in a recorded outcome. */
export const factsFile = once(
  (): z.ZodType<Background> =>
    z.preprocess(
      withoutUnknown,
      givenFacts().transform(
        ({ now, customer, offers, grants, purchases }): Background => ({
          now: now ?? 'unknown',
          customer: customer ?? 'unknown',
          offers: offers ?? 'unknown',
          grants: grants ?? 'unknown',
          purchases: purchases ?? 'unknown',
        }),
      ),
    ),
);

function withoutUnknown(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, fact]) => fact !== 'unknown'));
}

/** The JSON Schema of a facts file. */
export function factsSchema(): object {
  const schema = z.toJSONSchema(givenFacts());
  const properties = Object.entries(schema.properties ?? {}).map(([name, fact]) => [
    name,
    { anyOf: [fact, { const: 'unknown' }] },
  ]);
  return {
    ...schema,
    title: 'Facts for decide',
    description: 'What is known besides the event. What is left out, or "unknown", is unknown.',
    properties: Object.fromEntries(properties),
  };
}
