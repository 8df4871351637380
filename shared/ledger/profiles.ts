/** The profile of a customer as an event tells it: written by itself, or with whoever looks after them from then on. */
import * as z from 'zod/mini';
import { customerRegistered } from '../../events/customer-profile.ts';
import { once } from '../../events/fields.ts';
import type { Customer, Fact } from '../recovery/facts.ts';
import { read } from './items.ts';
import { type Origin, stampOf } from './stamp.ts';

/** A profile, and from what it is known. */
export interface ProfileTold {
  profile: Customer;
  origin: Origin;
}

export const setsProfile = 'profile = :profile, stamp = :stamp';
export const noNewerProfile = 'attribute_not_exists(stamp) OR stamp < :stamp';

export const profileValues = ({ profile, origin }: ProfileTold) => ({ ':profile': profile, ':stamp': stampOf(origin) });

/** The profile that is kept. */
export interface ProfileKnown {
  customer: Fact<Customer>;
  /** From what it is known (`stamp.ts`), where there is one. */
  stamp?: string | undefined;
}

const profileItem = once(() =>
  z.object({ profile: z.optional(customerRegistered.data()), stamp: z.optional(z.string()) }),
);

/** The profile in a customer's item. */
export function profileIn(item: unknown): ProfileKnown {
  const { profile = 'unknown' as const, stamp } = item === undefined ? {} : read('customer', profileItem(), item);
  return { customer: profile, stamp };
}
