/** What waits for people in the whole house. */
import type { Ledger } from './ledger/ledger.ts';
import type { Policy } from './recovery/policy.ts';
import type { OpenReferral } from './recovery/referral.ts';

/** It is not counted further: whoever has so many has enough to do, and a look at it costs no more. */
export const countedUpTo = 1_000;
/** So many hosts are asked at the same time. */
const atOnce = 20;

export interface Waiting {
  /** Referrals that nobody has answered yet. */
  waiting: number;
  /** Of these: the customer should have heard by now. */
  overdue: number;
  /** There are at least so many of one of these; it was not counted further than {@link countedUpTo}. */
  atLeast: boolean;
}

type Means = Pick<Ledger, 'referrals' | 'staff'>;

/** Whose referrals are: everybody who works here, and the stand-in. Nobody else can have one (`hour.ts`). */
async function ownersIn({ staff }: Means, { referral: { standInHost } }: Policy): Promise<string[]> {
  return [...new Set([standInHost, ...(await staff.roster()).map(({ employeeId }) => employeeId)])];
}

/**
 * What should have been answered by now in the whole house, the oldest promise first, up to a number.
 *
 * @param now an instant in UTC
 */
export async function overdueIn(
  ledger: Means,
  policy: Policy,
  { now, atMost }: { now: string; atMost: number },
): Promise<{ referrals: OpenReferral[]; isAll: boolean }> {
  return ledger.referrals.soonest({ hostIds: await ownersIn(ledger, policy), dueBefore: now, atMost });
}

/**
 * Counts referrals by whose they are.
 *
 * @param now an instant in UTC
 */
export async function waitingIn(ledger: Means, policy: Policy, now: string): Promise<Waiting> {
  const owners = await ownersIn(ledger, policy);
  const countAll = async (dueBefore?: string): Promise<number> => {
    let sum = 0;
    for (let start = 0; start < owners.length && sum < countedUpTo; start += atOnce) {
      const some = owners.slice(start, start + atOnce);
      const counts = await Promise.all(
        some.map((hostId) => ledger.referrals.count({ hostId, dueBefore, atMost: countedUpTo })),
      );
      sum += counts.reduce((all, one) => all + one, 0);
    }
    return Math.min(sum, countedUpTo);
  };
  const [waiting, overdue] = await Promise.all([countAll(), countAll(now)]);
  return { waiting, overdue, atLeast: waiting === countedUpTo || overdue === countedUpTo };
}
