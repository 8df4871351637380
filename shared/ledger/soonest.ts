/** What waits for several hosts, the soonest first: found in the index, so that only what is told is read. */
import type { OpenReferral } from '../recovery/referral.ts';
import { getItems } from './items.ts';
import { type ListedEntry, listed } from './listed.ts';
import { openReferralIn } from './referrals.ts';
import { sortable } from './stamp.ts';
import { keys, type Table } from './table.ts';

export interface SoonestOf {
  hostIds: readonly string[];
  /** Only what is due before this instant. */
  dueBefore: string;
  /** So many of all of them together. */
  atMost: number;
}

/** Some of what waits; there may be more. */
export interface Soonest {
  referrals: OpenReferral[];
  isAll: boolean;
}

/** So many hosts are asked at the same time. */
const atOnce = 20;

/**
 * What is due soonest of what waits for these hosts, `atMost` of it, strongly consistent. What was referred in the last
 * moments may be missing: the index follows the table with a short delay.
 */
export async function soonestOf(table: Table, { hostIds, dueBefore, atMost }: SoonestOf): Promise<Soonest> {
  const before = sortable(dueBefore);
  const found: ListedEntry[] = [];
  let isAll = true;
  for (let start = 0; start < hostIds.length; start += atOnce) {
    const some = hostIds.slice(start, start + atOnce);
    for (const page of await Promise.all(some.map((hostId) => listed(table, keys.host(hostId), { before, atMost })))) {
      found.push(...page.entries);
      isAll &&= page.isAll;
    }
  }
  const soonest = found.toSorted((one, other) => (one.gsi2sk < other.gsi2sk ? -1 : 1)).slice(0, atMost);
  const items = await getItems(table, soonest, true);
  const referrals = soonest.flatMap(({ gsi2pk, gsi2sk }, nth): OpenReferral[] => {
    const referral = items[nth] === undefined ? undefined : openReferralIn(items[nth], gsi2pk);
    // Handed on and back again, it has another time.
    return referral && gsi2sk.startsWith(sortable(referral.dueAt)) ? [referral] : [];
  });
  return { referrals, isAll: isAll && found.length <= atMost };
}
