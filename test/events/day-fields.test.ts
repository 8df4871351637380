import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { dayFields, instantFields } from '../../events/day-fields.ts';
import { inbound } from '../../events/index.ts';
import { remedy } from '../../events/remedy.ts';

const found = { days: new Set<string>(), instants: new Set<string>(), others: new Set<string>() };

/** The strings in a schema, by the names of their fields. */
function look(schema: z.core.$ZodType, name = ''): void {
  const takes = (value: string) => z.safeParse(schema, value).success;
  if (schema instanceof z.ZodMiniOptional) look(schema.def.innerType, name);
  else if (schema instanceof z.ZodMiniArray) look(schema.def.element, name);
  else if (schema instanceof z.ZodMiniDiscriminatedUnion) for (const one of schema.def.options) look(one, name);
  else if (schema instanceof z.ZodMiniObject) for (const [field, of] of Object.entries(schema.shape)) look(of, field);
  else if (schema instanceof z.ZodMiniString) {
    const isDay = !takes('x') && takes('2026-12-01');
    found[isDay ? 'days' : !takes('x') && takes('2026-12-01T10:00:00Z') ? 'instants' : 'others'].add(name);
  }
}

test('days and instants are called as the list says, in every event and remedy, and nothing else is', () => {
  for (const { data } of Object.values(inbound)) look(data());
  look(remedy());
  expect([...found.days].toSorted()).toEqual([...dayFields].toSorted());
  expect([...found.instants].toSorted()).toEqual([...instantFields].toSorted());
  expect([...found.others].filter((name) => dayFields.has(name) || instantFields.has(name))).toEqual([]);
});
