/** The profile of a customer as an event tells it: written by itself, or with the first who looks after them. */
import type { Customer } from '../recovery/facts.ts';
import { type Origin, stampOf } from './stamp.ts';

/** A profile, and from what it is known. */
export interface ProfileTold {
  profile: Customer;
  origin: Origin;
}

export const setsProfile = 'profile = :profile, stamp = :stamp';
export const noNewerProfile = 'attribute_not_exists(stamp) OR stamp < :stamp';

export const profileValues = ({ profile, origin }: ProfileTold) => ({ ':profile': profile, ':stamp': stampOf(origin) });
