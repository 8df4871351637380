/** What a customer’s dossier shows at rest. */
import { isDeepStrictEqual } from 'node:util';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { placeOf } from '../../shared/ledger/stored-outcome.ts';
import { customerOf } from '../../shared/recovery/facts.ts';
import { type MemoryTable, outcomeFrom, tableName, type WireItem } from './memory-table.ts';
import { quickClient } from './quick-client.ts';

/** So small that there is often a next page. */
const limit = 2;

/** Every outcome of a customer is in their dossier, once, the newest first; and none is that is not theirs. */
export async function brokenDossiers(table: MemoryTable, items: readonly WireItem[]): Promise<string[]> {
  const client = quickClient((operation, input) => table.ask(operation, input), 1);
  const { cases } = createLedger({ client, tableName });
  const outcomes = items.filter(({ pk }) => pk?.S?.startsWith('CASE#')).map(outcomeFrom);
  const broken: string[] = [];
  for (const [customerId, theirs] of Map.groupBy(outcomes, ({ facts }) => customerOf(facts.event))) {
    if (customerId === undefined) continue;
    const places = theirs.map(({ caseKey, decidedAt }) => placeOf(caseKey, decidedAt)).toSorted();
    const shown: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await cases.ofCustomer(customerId, { limit, cursor });
      shown.push(...page.cases.map(({ outcome: { caseKey, decidedAt } }) => placeOf(caseKey, decidedAt)));
      cursor = page.cursor;
    } while (cursor !== undefined);
    if (!isDeepStrictEqual(shown, places.toReversed()))
      broken.push(`dossier: of ${customerId} it has ${shown.join(', ')} instead of ${places.toReversed().join(', ')}`);
  }
  return broken;
}
