/** After a fan-out: was everybody reached once, and nobody twice, in the table and in what was said? */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { RecoveryName } from '../../../shared/recovery/facts.ts';

/** What is to be found of a story. */
export interface Expected {
  event: RecoveryName;
  /** Whose case it is, from its case id. */
  whose: (caseId: string) => string;
  /** The remedies that each of those concerned is to have, each once. */
  remedies: readonly string[];
  /** Their ids. */
  concerned: ReadonlySet<string>;
  /** Whom nothing of it may reach. */
  bystanders: ReadonlySet<string>;
}

/** What went wrong, a text for each thing and customer; nothing, where all is as it should be. */
export interface Reached {
  lost: string[];
  doubled: string[];
  /** What came to somebody whom it does not concern. */
  astray: string[];
  /** How many events went over the bus, and how many of them again, under the same id: after a kill. */
  said: number;
  saidAgain: number;
  /** How many pages of an index were asked for. */
  pages: number;
  /** How many were set aside. */
  setAside: number;
}

const scanned = z.object({ pk: z.string(), event: z.optional(z.string()), customerId: z.optional(z.string()) });
const line = z.object({
  name: z.string(),
  eventId: z.string(),
  customerId: z.optional(z.string()),
  kind: z.optional(z.string()),
});

/** Counts outcomes and figures in the table, and letters and remedies in what was said, for each of those concerned. */
export async function reached(
  client: DynamoDBClient,
  table: string,
  saidFile: string,
  { event, whose, remedies, concerned, bystanders }: Expected,
): Promise<Reached> {
  const counts = new Map<string, number>();
  const add = (what: string, who: string) => {
    if (!concerned.has(who) && !bystanders.has(who)) return;
    counts.set(`${what} ${who}`, (counts.get(`${what} ${who}`) ?? 0) + 1);
  };
  let setAside = 0;
  const scan = {
    TableName: table,
    ProjectionExpression: 'pk, #event, customerId',
    ExpressionAttributeNames: { '#event': 'event' },
  };
  for await (const { Items = [] } of paginateScan({ client }, scan)) {
    for (const item of Items) {
      const { pk, event: told, customerId = '' } = scanned.parse(unmarshall(item));
      const [kind, name, , caseId = ''] = pk.split('#');
      if (kind === 'CASE' && name === event) add('outcome', whose(caseId));
      if (kind === 'FIGURES' && told === event) add('figure', customerId);
      if (kind === 'QUARANTINE') setAside += 1;
    }
  }
  let said = 0;
  let pages = 0;
  const ids = new Set<string>();
  for await (const text of createInterface({ input: createReadStream(saidFile) })) {
    const { name, eventId, customerId = '', kind = '' } = line.parse(JSON.parse(text));
    said += 1;
    if (ids.has(eventId)) continue;
    ids.add(eventId);
    if (name.endsWith('Continued')) pages += 1;
    if (name === 'LetterReady') add('letter', customerId);
    if (name === 'RemedyOrdered') add(kind, customerId);
  }
  const whats = ['outcome', 'figure', 'letter', ...remedies];
  const all = [...counts];
  return {
    lost: [...concerned].flatMap((who) =>
      whats.map((what) => `${what} ${who}`).filter((expected) => !counts.has(expected)),
    ),
    doubled: all.filter(([, count]) => count > 1).map(([what]) => what),
    astray: all.filter(([what]) => bystanders.has(what.split(' ')[1] ?? '')).map(([what]) => what),
    said,
    saidAgain: said - ids.size,
    pages,
    setAside,
  };
}
