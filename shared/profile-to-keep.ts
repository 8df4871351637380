import type { Ledger, Projected } from './ledger/ledger.ts';
import type { ProfileTold } from './ledger/profiles.ts';
import { stampOf } from './ledger/stamp.ts';
import type { Customer, Fact, RecoveryEvent } from './recovery/facts.ts';

/** The profile that a registration tells, until it is known what became of it. Other events tell none. */
export interface ProfileToKeep {
  /** The profile and where it is from, as long as it has yet to be kept. */
  left: () => ProfileTold | undefined;
  /** Of what was seen and what is told, the newer one; where that is what was seen, nothing is left to be kept. */
  seen: (what: { customer?: Fact<Customer>; stamp?: string | undefined }) => Fact<Customer>;
  /** It was kept along with something else. */
  isKept: () => void;
  /** Keeps it by itself, unless it is already or a newer one is there; tried once. */
  keep: () => Promise<void>;
}

export function profileToKeep(
  event: RecoveryEvent,
  { ledger, projected }: { ledger: Ledger; projected?: ((became: Projected) => void) | undefined },
): ProfileToKeep {
  let left = event.name === 'CustomerRegistered' ? { profile: event.data, origin: event.metadata } : undefined;
  let isTried = false;
  const became = (what: Projected) => {
    if (left) projected?.(what);
    left = undefined;
  };
  return {
    left: () => left,
    seen({ customer = 'unknown', stamp }) {
      // What was seen may be old, but it never gets older: whatever is newer in it is newer for good.
      if (left && stamp !== undefined && stampOf(left.origin) <= stamp) became('superseded');
      return left?.profile ?? customer;
    },
    isKept: () => became('projected'),
    async keep() {
      if (!left || isTried) return;
      isTried = true;
      const { occurredAt, eventId } = left.origin;
      became((await ledger.customers.project(left.profile, occurredAt, eventId)).projected);
    },
  };
}
