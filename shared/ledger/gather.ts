import type { Outcome } from '../recovery/decision.ts';
import type {
  Contract,
  Customer,
  Earlier,
  Fact,
  Grant,
  Host,
  Offer,
  PromiseMade,
  Purchase,
} from '../recovery/facts.ts';
import type { Wants } from '../recovery/wants.ts';
import { type AllowanceState, allowanceIn } from './allowances.ts';
import { contractIn } from './contracts.ts';
import { customerIn } from './customers.ts';
import { type Held, heldIn } from './hosts.ts';
import { getItem, getItems, type Key } from './items.ts';
import { offersThatHold } from './offers.ts';
import { profileIn } from './profiles.ts';
import { promiseIn } from './promises.ts';
import { earlierIn, outcomeIn } from './stored-outcome.ts';
import { keys, type Table } from './table.ts';

/** What to look up for a case. What is left out is not asked for and not paid for. */
export interface GatherKeys extends Omit<Wants, 'staff' | 'host'> {
  /** Nobody, where the case is about our own house. */
  customerId?: string | undefined;
  /** To learn whether the case has an outcome already. */
  caseKey?: string | undefined;
}

/** What the table knows, as of a moment ago. What was not asked for is not in it. */
export interface Gathered {
  customer?: Fact<Customer>;
  /** Of what age the profile is (`stamp.ts`), where there is one. */
  stamp?: string | undefined;
  host?: Fact<Host>;
  /** The same with how it came about: hand it to `customers.give`. */
  held?: Held;
  /** Those of the article. */
  purchases?: Purchase[];
  /** What was drawn from the allowance, by whatever case. */
  grants?: Grant[];
  /** The same with its version: hand it to `reserve`, which then needs no read. */
  allowance?: AllowanceState;
  /** The outcome that the case has already, if there is one. */
  outcome?: Outcome;
  /** Those that hold on the day. */
  offers?: Offer[];
  contract?: Fact<Contract>;
  promise?: Fact<PromiseMade>;
  earlier?: Fact<Earlier>;
}

/**
 * Everything that is known for a case, in one BatchGetItem and, where a product is named, one Query beside it. Eventually
 * consistent, at half the price: whatever must not be missed is guarded by the condition of a write. The query reads, and
 * costs, all offers of the product that the table still has (`offers.ts`): half a read unit for some 20 of them. Only
 * where the product is not named and the contract tells it does the query have to wait.
 */
export async function gather(table: Table, asked: GatherKeys): Promise<Gathered> {
  const { customerId, allowance, caseKey, offersOn, contractId, promise, earlier } = asked;
  const wanted = new Map<keyof Gathered, Key>();
  if (customerId !== undefined) {
    wanted.set('customer', keys.customer(customerId));
    if (contractId !== undefined) wanted.set('contract', keys.contract(customerId, contractId));
    if (promise) wanted.set('promise', keys.promise(customerId, promise));
  }
  if (allowance) wanted.set('allowance', keys.allowance(allowance));
  if (caseKey !== undefined) wanted.set('outcome', keys.outcome(caseKey));
  if (earlier !== undefined) wanted.set('earlier', keys.outcome(earlier));
  const offersOf = (productId: string | undefined) =>
    offersOn && productId !== undefined ? offersThatHold(table, { ...offersOn, productId }) : undefined;
  const [items, offers] = await Promise.all([getItems(table, [...wanted.values()]), offersOf(offersOn?.productId)]);

  const gathered: Gathered = {};
  for (const [index, name] of [...wanted.keys()].entries()) {
    const item = items[index];
    switch (name) {
      case 'customer': {
        const { purchases, ...known } = customerIn(item);
        Object.assign(gathered, known, { stamp: profileIn(item).stamp, held: heldIn(item) });
        const { sku } = asked.purchases ?? {};
        if (sku !== undefined) gathered.purchases = purchases.filter((purchase) => purchase.sku === sku);
        break;
      }
      case 'contract':
        gathered.contract = contractIn(item);
        break;
      case 'promise':
        gathered.promise = promiseIn(item);
        break;
      case 'allowance':
        gathered.allowance = allowanceIn(item);
        gathered.grants = gathered.allowance.grants;
        break;
      case 'outcome':
        if (item !== undefined) gathered.outcome = outcomeIn(item);
        break;
      case 'earlier':
        gathered.earlier = await theEarlier(table, item, earlier);
        break;
    }
  }
  const { contract } = gathered;
  const later = offers ?? (contract && contract !== 'unknown' ? await offersOf(contract.productId) : undefined);
  if (later) gathered.offers = later;
  return gathered;
}

/** That there is no such case is never said from a stale view: it would leave a host's answer without effect. */
async function theEarlier(table: Table, seen: unknown, caseKey = ''): Promise<Fact<Earlier>> {
  const item = seen ?? (await getItem(table, keys.outcome(caseKey)));
  return item === undefined ? 'unknown' : earlierIn(item);
}
