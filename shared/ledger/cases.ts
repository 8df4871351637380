/**
 * A customer's dossier: every outcome of theirs. The index lists them all but one: that of the case which gave them their
 * first host is named by the customer's own item (`hosts.ts`), and takes its place among the others here.
 */
import { customerOf } from '../recovery/facts.ts';
import { heldIn } from './hosts.ts';
import { getItem, getItems } from './items.ts';
import { cursorAt, entriesOf, positionIn } from './pages.ts';
import { caseIn, type RecordedCase } from './referrals.ts';
import { isListed, placeOf } from './stored-outcome.ts';
import { keys, type Table } from './table.ts';

/** Some of a customer's cases, newest first; with a cursor there are more. */
export interface CasePage {
  cases: RecordedCase[];
  cursor?: string;
}

/**
 * A customer's cases, newest first, `limit` at a time (any number). What was recorded in the last moments may be missing:
 * the index follows the table with a short delay.
 *
 * @throws InvalidCursorError
 */
export async function casesOf(
  table: Table,
  customerId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<CasePage> {
  const before = cursor === undefined ? undefined : positionIn(cursor);
  const partition = keys.dossier(customerId);
  const [{ entries, isAll }, customer] = await Promise.all([
    entriesOf(table, { index: 'customer', partition, newestFirst: true, before, limit }),
    getItem(table, keys.customer(customerId)),
  ]);
  const { firstCase } = heldIn(customer);
  const noted = firstCase === undefined ? [] : [keys.outcome(firstCase)];
  const items = await getItems(table, [...entries, ...noted], true);
  const found = [
    ...entries.map(({ sort }, nth) => ({ sort, item: items[nth] })),
    ...items.slice(entries.length).flatMap((item) => unlisted(item, customerId) ?? []),
  ]
    .filter(({ item, sort }) => item !== undefined && (before === undefined || sort < before))
    .toSorted((one, other) => (one.sort < other.sort ? 1 : -1));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const isLast = isAll && found.length <= limit;
  return {
    cases: page.map(({ item }) => caseIn(item)),
    ...(!isLast && last && { cursor: cursorAt(last.sort) }),
  };
}

/**
 * The outcome that is noted at a customer, in its place; unless it is not there yet, or the index has it anyway, or the case
 * became another customer's: of two tellings of it one noted it here, and the other one was recorded.
 */
function unlisted(item: unknown, customerId: string): { sort: string; item: unknown } | undefined {
  if (item === undefined || isListed(item)) return undefined;
  const { caseKey, decidedAt, facts } = caseIn(item).outcome;
  return customerOf(facts.event) === customerId ? { sort: placeOf(caseKey, decidedAt), item } : undefined;
}
