/** The facts that `decide` takes from a file. What is left out is unknown, as it is for a rule. */
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { isRecord } from '../../events/hostile.ts';
import { completed, knownFacts, withoutUnknown } from '../../shared/recovery/fact-schemas.ts';
import type { Background } from '../../shared/recovery/facts.ts';

const givenFacts = once(() => z.partial(z.strictObject(knownFacts())));

/** A facts file as the rules see it. A fact may also say `"unknown"`, as it does in a recorded outcome. */
export const factsFile = once(
  (): z.ZodMiniType<Background> =>
    z.pipe(
      z.pipe(
        z.transform((value: unknown) => (isRecord(value) ? withoutUnknown(value) : value)),
        givenFacts(),
      ),
      z.transform((known: z.infer<ReturnType<typeof givenFacts>>) => completed(known)),
    ),
);

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
