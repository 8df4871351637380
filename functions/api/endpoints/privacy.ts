/** What is held about a customer, to be given to them. */
import * as z from 'zod/mini';
import { once } from '../../../events/fields.ts';
import type { RecordedCase } from '../../../shared/ledger/ledger.ts';
import { endpoint, fromCursor } from '../endpoint.ts';
import { caseView, recordedCase } from '../views.ts';
import { dossier, known, ofCustomer } from './customers.ts';

/** What one answer holds at most; Lambda answers with six megabytes. Whoever has more cases goes on with the cursor. */
export const most = { cases: 1_000, bytes: 4 * 1024 * 1024 } as const;
/** An event has at most 64 KB, so there is always room for the first page. */
const pageSize = 25;

export const exportCustomer = endpoint({
  id: 'exportCustomer',
  method: 'get',
  path: '/v1/customers/{customerId}/export',
  summary:
    'All that is held about a customer, for the customer: what is known of them, and every case with findings and letter, newest first. At most 1,000 cases or four megabytes at once.',
  groups: ['privacy'],
  params: ofCustomer,
  query: fromCursor,
  answer: {
    status: 200,
    schema: once(() =>
      z.strictObject({
        customer: dossier(),
        cases: z.array(recordedCase()),
        cursor: z.optional(z.string()).check(z.describe('Only if there are more cases.')),
      }),
    ),
  },
  async handle({ ledger, params: { customerId }, query: { cursor } }) {
    const customer = await known(customerId, ledger);
    const read = (from: string | undefined) => ledger.cases.ofCustomer(customerId, { limit: pageSize, cursor: from });
    return { customer, ...(await casesUpTo(most, read, cursor)) };
  },
});

type Page = { cases: RecordedCase[]; cursor?: string };

/**
 * Page after page, until there is no more or no room: a page that has none is left for the next answer. The first one is
 * always taken, or there would be no end.
 *
 * @param read a page, from a cursor or from the start
 */
export async function casesUpTo(
  room: { cases: number; bytes: number },
  read: (cursor: string | undefined) => Promise<Page>,
  from: string | undefined,
) {
  const cases: ReturnType<typeof caseView>[] = [];
  let bytes = 0;
  let cursor = from;
  do {
    const page = await read(cursor);
    const views = page.cases.map(caseView);
    bytes += Buffer.byteLength(JSON.stringify(views));
    if (cases.length > 0 && (cases.length + views.length > room.cases || bytes > room.bytes)) break;
    cases.push(...views);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { cases, ...(cursor !== undefined && { cursor }) };
}
