import * as z from 'zod/mini';
import { remark } from '../fields.ts';
import { basis } from './parts.ts';

/** What comes of what colleagues say. */
export type Colleagues =
  /** A person has answered, in these words: all of it, or beside what they granted. */
  | { kind: 'Answer'; words: string }
  /** A person has declined: the customer is owed why, and what can be done instead. */
  | { kind: 'ExplainDecline'; reason: string; instead: string };

export const colleagues = () =>
  [
    z.strictObject({ kind: z.literal('Answer'), basis: basis(), words: remark() }),
    z.strictObject({ kind: z.literal('ExplainDecline'), basis: basis(), reason: remark(), instead: remark() }),
  ] as const;
