import * as z from 'zod/mini';
import { day, id } from '../fields.ts';
import { basis, type Person, person } from './parts.ts';

/** The remedies of this family of situations: who looks after a customer. */
export type Belonging =
  /** `host` looks after the customer from now on; `deputy` stands in, and is nobody where there is but one colleague. */
  | { kind: 'AssignHost'; host: Person; deputy?: Person | undefined }
  /**
   * The customer goes where their host goes. What we promised them is kept all the same, and what we know of them is
   * handed over to them; until all that is done the host they have here stays.
   */
  | { kind: 'ReleaseCustomer'; follows: Person }
  /** Whoever asked for the boss meets their host, who can settle everything. */
  | { kind: 'IntroduceHost'; contactId: string; host: Person }
  /** `to` speaks with the customer; `host` is told and stays responsible. */
  | { kind: 'RouteContact'; contactId: string; to: Person; host: Person }
  /** To whoever staffs us: nobody who speaks with customers knows this. `host` answers until somebody does. */
  | { kind: 'FindExpert'; topic: string; host: Person }
  /** The deputies of an absent colleague answer for them. */
  | { kind: 'CoverAbsence'; employeeId: string; from: string; until: string }
  /** The host asks how the customer is, and offers nothing. */
  | { kind: 'CheckIn'; host: Person };

export const belonging = () =>
  [
    z.strictObject({ kind: z.literal('AssignHost'), basis: basis(), host: person(), deputy: z.optional(person()) }),
    z.strictObject({ kind: z.literal('ReleaseCustomer'), basis: basis(), follows: person() }),
    z.strictObject({ kind: z.literal('IntroduceHost'), basis: basis(), contactId: id(), host: person() }),
    z.strictObject({ kind: z.literal('RouteContact'), basis: basis(), contactId: id(), to: person(), host: person() }),
    z.strictObject({ kind: z.literal('FindExpert'), basis: basis(), topic: id(), host: person() }),
    z.strictObject({ kind: z.literal('CoverAbsence'), basis: basis(), employeeId: id(), from: day(), until: day() }),
    z.strictObject({ kind: z.literal('CheckIn'), basis: basis(), host: person() }),
  ] as const;
