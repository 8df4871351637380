/** The named schemas of the agents' API: what goes in and comes out is told once, and referred to by name. */
import * as z from 'zod/mini';
import { customerRegistered } from '../../events/customer-profile.ts';
import { faultCodes } from '../../events/faults.ts';
import { currency } from '../../events/fields.ts';
import { goodwillWish } from '../../events/goodwill-requested.ts';
import { dossier, lookedAfter } from '../../functions/api/endpoints/customers.ts';
import { previewed } from '../../functions/api/endpoints/goodwill.ts';
import { entry, summary } from '../../functions/api/endpoints/quarantine.ts';
import { onTheRota } from '../../functions/api/endpoints/rota.ts';
import { problems } from '../../functions/api/problem.ts';
import { finding, letter, recordedCase, referral } from '../../functions/api/views.ts';
import { contractSchema, hostSchema, promiseSchema, purchaseSchema } from '../../shared/recovery/fact-schemas.ts';
import { policySchema } from '../../shared/recovery/policy.ts';
import { type JsonSchema, named } from './event-schemas.ts';

/** What has a name of its own. Any other body or answer is named after its operation. */
const views: Record<string, () => z.ZodMiniType> = {
  Contract: contractSchema,
  Currency: currency,
  Dossier: dossier,
  Finding: finding,
  GoodwillWish: goodwillWish,
  Host: hostSchema,
  Letter: letter,
  LookedAfter: lookedAfter,
  OnTheRota: onTheRota,
  Policy: policySchema,
  Preview: previewed,
  Profile: customerRegistered.data,
  PromiseMade: promiseSchema,
  Purchase: purchaseSchema,
  Quarantined: summary,
  QuarantineEntry: entry,
  RecordedCase: recordedCase,
  Referral: referral,
};

/** A reference to a schema among the components. */
export interface Reference {
  $ref: string;
}

export interface Components {
  /** Where a schema stands among the components; without a name of its own it is put there under `otherwise`. */
  refer(schema: z.ZodMiniType, io: 'input' | 'output', otherwise: string): Reference;
  /** The properties of an object, each a schema of its own; what they are made of is put among the components. */
  propertiesOf(schema: z.ZodMiniType): { name: string; required: boolean; schema: JsonSchema }[];
  /** All of them by name, in its order. */
  all(): Record<string, JsonSchema>;
}

export function createComponents(): Components {
  const components: Record<string, JsonSchema> = { Problem: problem() };
  const take = (schema: z.ZodMiniType, io: 'input' | 'output'): JsonSchema => {
    const metadata = named();
    for (const [id, view] of Object.entries(views)) metadata.add(view(), { id });
    const { $schema: _, $defs = {}, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, metadata });
    for (const [name, part] of Object.entries($defs)) components[name] = pointing(withoutId(part));
    return pointing(withoutId(rest));
  };
  return {
    refer(schema, io, otherwise) {
      const made = take(schema, io);
      if (made.$ref) return { $ref: made.$ref };
      components[otherwise] = made;
      return { $ref: referenceTo(otherwise) };
    },
    propertiesOf(schema) {
      const { properties = {}, required = [] } = take(schema, 'input');
      return Object.entries(properties).map(([name, of]) => ({
        name,
        required: required.includes(name),
        schema: of as JsonSchema,
      }));
    },
    all: () => Object.fromEntries(Object.entries(components).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

export const referenceTo = (name: string): string => `#/components/schemas/${name}`;

const pointing = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));

function withoutId(schema: JsonSchema): JsonSchema {
  const { id: _, $id: __, ...rest } = schema as JsonSchema & { id?: string; $id?: string };
  return rest as JsonSchema;
}

function problem(): JsonSchema {
  return {
    type: 'object',
    description: 'RFC 9457. Where it is wrong and what to do, never a value.',
    required: ['type', 'title', 'status'],
    additionalProperties: false,
    properties: {
      type: { type: 'string', enum: Object.keys(problems).map((code) => `urn:kulanz:problem:${code}`) },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      caseKey: { type: 'string', description: 'Of `asked-just-now`: the case that it is already.' },
      faults: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'code', 'message'],
          additionalProperties: false,
          properties: {
            path: {
              type: 'string',
              description: 'Such as `body.value.amount`, `query.limit` or `header.Idempotency-Key`.',
            },
            code: { type: 'string', enum: [...faultCodes] },
            message: { type: 'string', description: 'In English.' },
            atLeast: { type: 'number', description: 'Of `out-of-range`: of a number, of characters, of items.' },
            atMost: { type: 'number', description: 'Of `out-of-range`: of a number, of characters, of items.' },
          },
        },
      },
    },
  } as JsonSchema;
}
