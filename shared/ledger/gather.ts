import type { AllowanceRef } from '../recovery/allowance.ts';
import type { Outcome } from '../recovery/decision.ts';
import type { Customer, Fact, Grant, Offer } from '../recovery/facts.ts';
import { type AllowanceState, allowanceIn } from './allowances.ts';
import { customerIn } from './customers.ts';
import { getItems } from './items.ts';
import { type OffersOn, offersThatHold } from './offers.ts';
import { outcomeIn } from './stored-outcome.ts';
import { keys, type Table } from './table.ts';

/** What to look up for a case. What is left out is not asked for and not paid for. */
export interface GatherKeys {
  customerId: string;
  /** The allowance that the case may draw on. */
  allowance?: AllowanceRef | undefined;
  /** To learn whether the case has an outcome already. */
  caseKey?: string | undefined;
  /** The product whose offers count, and the day on which they must hold: the others are left out. */
  offersOn?: OffersOn | undefined;
}

/** What the table knows, as of a moment ago. */
export interface Gathered {
  customer: Fact<Customer>;
  /** What was drawn from the allowance, by whatever case; present if an allowance was asked for. */
  grants?: Grant[];
  /** The same with its version: hand it to `reserve`, which then needs no read. */
  allowance?: AllowanceState;
  /** The outcome that the case has already, if it was asked for and there is one. */
  outcome?: Outcome;
  /** Those that hold on the day; present if a product was asked for. */
  offers?: Offer[];
}

/**
 * Everything that is known for a case, in one BatchGetItem and, where a product is named, one Query beside it. Eventually
 * consistent, at half the price: whatever must not be missed is guarded by the condition of a write. The query reads, and
 * costs, all offers of the product that the table still has (`offers.ts`): half a read unit for some 20 of them.
 */
export async function gather(
  table: Table,
  { customerId, allowance, caseKey, offersOn }: GatherKeys,
): Promise<Gathered> {
  const wanted = {
    customer: keys.customer(customerId),
    ...(allowance && { allowance: keys.allowance(allowance) }),
    ...(caseKey !== undefined && { outcome: keys.outcome(caseKey) }),
  };
  const [items, offers] = await Promise.all([
    getItems(table, Object.values(wanted)),
    offersOn && offersThatHold(table, offersOn),
  ]);
  const itemOf = (name: string): unknown => items[Object.keys(wanted).indexOf(name)];

  const gathered: Gathered = { customer: customerIn(itemOf('customer')) };
  if (allowance) {
    gathered.allowance = allowanceIn(itemOf('allowance'));
    gathered.grants = gathered.allowance.grants;
  }
  const outcome = itemOf('outcome');
  if (outcome !== undefined) gathered.outcome = outcomeIn(outcome);
  if (offers) gathered.offers = offers;
  return gathered;
}
