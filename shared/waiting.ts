/** What waits for people in the whole house. */
import type { Ledger } from './ledger/ledger.ts';
import type { Policy } from './recovery/policy.ts';

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

/**
 * Counts referrals by whose they are: everybody who works here, and the stand-in. Nobody else can have one (`hour.ts`).
 *
 * @param now an instant in UTC
 */
export async function waitingIn(
  { referrals, staff }: Pick<Ledger, 'referrals' | 'staff'>,
  { referral: { standInHost } }: Policy,
  now: string,
): Promise<Waiting> {
  const owners = [...new Set([standInHost, ...(await staff.roster()).map(({ employeeId }) => employeeId)])];
  const countAll = async (dueBefore?: string): Promise<number> => {
    let sum = 0;
    for (let start = 0; start < owners.length && sum < countedUpTo; start += atOnce) {
      const some = owners.slice(start, start + atOnce);
      const counts = await Promise.all(
        some.map((hostId) => referrals.count({ hostId, dueBefore, atMost: countedUpTo })),
      );
      sum += counts.reduce((all, one) => all + one, 0);
    }
    return Math.min(sum, countedUpTo);
  };
  const [waiting, overdue] = await Promise.all([countAll(), countAll(now)]);
  return { waiting, overdue, atLeast: waiting === countedUpTo || overdue === countedUpTo };
}
