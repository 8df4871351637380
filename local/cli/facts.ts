/** The facts that `decide` takes from a file. What is left out is unknown, as it is for a rule. */
import * as z from 'zod/mini';
import { instant, once } from '../../events/fields.ts';
import { inbound } from '../../events/index.ts';
import { grantSchema, offerSchema, purchaseSchema } from '../../shared/recovery/fact-schemas.ts';
import type { Background } from '../../shared/recovery/facts.ts';

const givenFacts = once(() =>
  z.strictObject({
    now: z.optional(instant()).check(z.describe('When the event was received.')),
    customer: z.optional(inbound.CustomerRegistered.data()),
    offers: z.optional(z.array(offerSchema())).check(z.describe('The offers for the product that a renewal is about.')),
    grants: z
      .optional(z.array(grantSchema()))
      .check(z.describe('Earlier draws on the allowance that the event may draw on; [] says that there were none.')),
    purchases: z.optional(z.array(purchaseSchema())).check(z.describe('What the customer bought before.')),
  }),
);

/** A facts file as the rules see it. A fact may also say `"unknown"`, as it does in a recorded outcome. */
export const factsFile = once(
  (): z.ZodMiniType<Background> =>
    z.pipe(
      z.pipe(z.transform(withoutUnknown), givenFacts()),
      z.transform(
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
