/**
 * What was set aside and nobody has dealt with, however long ago that was: a list in the index that shrinks as entries are
 * put on the bus again or discarded. Whoever counts reads this list, and no day and no entry.
 */
import { listed } from './listed.ts';
import { type QuarantineSummary, shards } from './quarantine.ts';
import { keys, type Table } from './table.ts';

/** What the index knows of an entry. */
export type OpenEntry = Pick<QuarantineSummary, 'id' | 'quarantinedAt' | 'code'>;

/** Some of them, the oldest first; there may be more. */
export interface OpenPage {
  entries: OpenEntry[];
  isAll: boolean;
}

/**
 * What is still open, the oldest first, `atMost` of it. What was set aside or dealt with in the last moments may be seen as
 * it was: the index follows the table with a short delay.
 *
 * @param before only what was set aside before this day
 */
export async function openEntries(
  table: Table,
  { before, atMost }: { before?: string | undefined; atMost: number },
): Promise<OpenPage> {
  const ofShards = await Promise.all(
    Array.from({ length: shards }, (_, shard) => openIn(table, shard, before, atMost)),
  );
  const all = ofShards
    .flatMap(({ entries }) => entries)
    .toSorted((one, other) => (`${one.quarantinedAt}${one.id}` < `${other.quarantinedAt}${other.id}` ? -1 : 1));
  return { entries: all.slice(0, atMost), isAll: all.length <= atMost && ofShards.every(({ isAll }) => isAll) };
}

async function openIn(table: Table, shard: number, before: string | undefined, atMost: number): Promise<OpenPage> {
  const { entries, isAll } = await listed(table, keys.openQuarantine(shard), { before, atMost });
  const open = entries.map(({ sk: id, gsi2sk }) => {
    const [quarantinedAt = '', code = ''] = gsi2sk.split('#');
    return { id, quarantinedAt, code };
  });
  return { entries: open, isAll };
}
