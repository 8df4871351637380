import * as z from 'zod/mini';
import { id, label, once } from '../fields.ts';
import { basis } from './parts.ts';

/** The three excuses: our rules, our organisation, another customer who counts for more. */
export const excuseKinds = ['rules', 'organisation', 'other-customer'] as const;
export type ExcuseKind = (typeof excuseKinds)[number];

/** How often an excuse was made. */
export interface ExcuseCount {
  excuse: ExcuseKind;
  count: number;
}

/** The remedies of this family of situations: what was heard is acted on. */
export type Listening =
  /** For everybody who works on how we answer. It never says who wrote; see docs/decisions/0017-*. */
  | { kind: 'ReportExcuse'; team?: string | undefined; excuses: ExcuseCount[] }
  /** A customer got an excuse for an answer: their host writes again, this time with help. */
  | { kind: 'WriteAgain' }
  /** Somebody new goes through the house as a customer, in these situations. */
  | { kind: 'WalkThrough'; employeeId: string; situations: string[] }
  /** Goodbye, and nothing else. */
  | { kind: 'Farewell' }
  | { kind: 'Thank' };

export const excuseCount = once(
  (): z.ZodMiniType<ExcuseCount> =>
    z.strictObject({ excuse: z.enum(excuseKinds), count: z.int().check(z.gte(1), z.lte(4_000)) }),
);

export const listening = () =>
  [
    z.strictObject({
      kind: z.literal('ReportExcuse'),
      basis: basis(),
      team: z.optional(id()),
      excuses: z.array(excuseCount()).check(z.minLength(1), z.maxLength(excuseKinds.length)),
    }),
    z.strictObject({ kind: z.literal('WriteAgain'), basis: basis() }),
    z.strictObject({
      kind: z.literal('WalkThrough'),
      basis: basis(),
      employeeId: id(),
      situations: z.array(label()).check(z.minLength(1), z.maxLength(10)),
    }),
    z.strictObject({ kind: z.literal('Farewell'), basis: basis() }),
    z.strictObject({ kind: z.literal('Thank'), basis: basis() }),
  ] as const;
