/** What remedies are made of. */
import * as z from 'zod/mini';
import { id, label, once } from '../fields.ts';

/** Why a remedy is owed: the law gives it, we said so, or we want to. */
export type Basis = 'right' | 'promise' | 'goodwill';
export const basis = once(() => z.enum(['right', 'promise', 'goodwill']));

export interface Product {
  sku: string;
  name: string;
  serialNumber?: string | undefined;
}
export const product = () => z.strictObject({ sku: id(), name: label(), serialNumber: z.optional(id()) });

/** One of us. `name` is how a letter introduces them; the stand-in of the policy has none. */
export interface Person {
  employeeId: string;
  name?: string | undefined;
}
export const person = () => z.strictObject({ employeeId: id(), name: z.optional(label()) });
