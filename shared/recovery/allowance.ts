import type { Money } from '../../events/index.ts';
import type { Product } from '../../events/remedies/parts.ts';
import type { Grant } from './facts.ts';

/** How much may be granted within any `days` days on end. */
export interface Limit {
  cases: number;
  /** The worth of all grants together, where worth is limited. */
  worth?: Money | undefined;
  days: number;
  /** How late a case may arrive and still draw, in days; older draws than a window and this can be forgotten. */
  lateDays: number;
}

/** Where draws are kept: the allowance's name and whose it is (a customer, a product instance). */
export interface AllowanceRef {
  name: string;
  /** `CUSTOMER#<id>` or `PRODUCT#<sku>#<serial number>`. */
  subject: string;
}

/** Where it is kept what was put right of a product instance; nowhere, where nobody knows which one it is. */
export const ofProduct = ({ sku, serialNumber }: Product): AllowanceRef | undefined =>
  serialNumber === undefined ? undefined : { name: 'per-product', subject: `PRODUCT#${sku}#${serialNumber}` };

/** What a grant takes from an allowance. It carries its limit, so that whoever reserves it needs no policy. */
export interface Draw {
  allowance: AllowanceRef;
  limit: Limit;
  /** When the case occurred: an instant in UTC. Windows go by this, not by arrival. */
  at: string;
  worth?: Money | undefined;
}

const dayMilliseconds = 86_400_000;

/**
 * May this be drawn without any window of `limit.days` days holding more than the limit? The window is a true rolling
 * one: half-open, `limit.days` × 24 hours, and every window that would hold the draw is looked at, so that cases that
 * arrive late cannot slip in between. What is in another currency than the limit's cannot be weighed: such a draw does
 * not fit, nor does any draw beside such a grant.
 */
export function admits(grants: readonly Grant[], { limit, at, worth }: Draw): boolean {
  const weighable = (money?: Money) => !money || !limit.worth || money.currency === limit.worth.currency;
  if (!weighable(worth)) return false;
  return windowsAround(grants, at, limit.days).every((inside) => {
    if (!inside.every((grant) => weighable(grant.worth))) return false;
    const drawn = inside.reduce((sum, grant) => sum + (grant.worth?.amount ?? 0), worth?.amount ?? 0);
    return inside.length + 1 <= limit.cases && (limit.worth === undefined || drawn <= limit.worth.amount);
  });
}

/** How many there are at most, the one at that instant included, in any window of so many days that holds it. */
export function mostWithin(grants: readonly Grant[], at: string, days: number): number {
  return 1 + Math.max(...windowsAround(grants, at, days).map((inside) => inside.length));
}

/** The windows of so many days that hold an instant and could be the fullest, each as the grants in it. */
function windowsAround(grants: readonly Grant[], at: string, days: number): Grant[][] {
  if (grants.length === 0) return [[]];
  const time = Date.parse(at);
  const length = days * dayMilliseconds;
  const near = grants.flatMap((grant) => {
    const distance = Date.parse(grant.at) - time;
    return Math.abs(distance) < length ? [{ distance, grant }] : [];
  });
  // A fullest window starts at a grant, or at the instant itself.
  const starts = [0, ...near.map(({ distance }) => distance).filter((distance) => distance < 0)];
  return starts.map((start) =>
    near.filter(({ distance }) => distance >= start && distance < start + length).map(({ grant }) => grant),
  );
}

/** The grants that can still share a window with any draw to come, given that none comes later than `lateDays`. */
export function stillMattering(grants: readonly Grant[], limit: Limit): Grant[] {
  const newest = Math.max(...grants.map(({ at }) => Date.parse(at)));
  const forgotten = newest - (limit.days + limit.lateDays) * dayMilliseconds;
  return grants.filter(({ at }) => Date.parse(at) > forgotten);
}
