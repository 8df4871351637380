import * as z from 'zod/mini';
import { basis, type Person, person } from './parts.ts';

/** The remedies of this family of situations: who looks after a customer. */
export type Belonging =
  /** `host` looks after the customer from now on; `deputy` stands in, and is nobody where there is but one colleague. */
  { kind: 'AssignHost'; host: Person; deputy?: Person | undefined };

export const belonging = () =>
  [
    z.strictObject({ kind: z.literal('AssignHost'), basis: basis(), host: person(), deputy: z.optional(person()) }),
  ] as const;
