/** What is known of one customer, for whoever looks after them: everything but the outcomes, which are a list. */
import * as z from 'zod/mini';
import { day, once } from '../../events/fields.ts';
import type { Contract, PromiseMade } from '../recovery/facts.ts';
import { contractIn } from './contracts.ts';
import { customerIn, type KnownCustomer } from './customers.ts';
import { queryAll, read, toItem } from './items.ts';
import { promiseIn } from './promises.ts';
import { keys, type Table } from './table.ts';

export interface Dossier extends KnownCustomer {
  contracts: Contract[];
  promises: PromiseMade[];
  /** Hosts who left, whom the customer was asked about; until when they can choose, where that is open. */
  choices: { employeeId: string; until?: string | undefined }[];
  /** What the customer is reminded of. */
  dates: { kind: string; about: string; dueOn: string }[];
}

const ofCustomer = 'pk = :pk';
const keyed = once(() => z.object({ sk: z.string() }));
const choiceItem = once(() => z.object({ until: z.optional(day()) }));
const dateItem = once(() => z.object({ dueOn: z.optional(day()) }));

/** All that is kept under a customer, strongly consistent; of somebody nobody has told of, nothing but blanks. */
export async function dossierOf(table: Table, customerId: string): Promise<Dossier> {
  const { pk } = keys.customer(customerId);
  const query = { KeyConditionExpression: ofCustomer, ExpressionAttributeValues: toItem({ ':pk': pk }) };
  const dossier: Dossier = { ...customerIn(undefined), contracts: [], promises: [], choices: [], dates: [] };
  for (const item of await queryAll(table, { ...query, ConsistentRead: true })) {
    const [what, first = '', second = ''] = read('item of a customer', keyed(), item).sk.split('#');
    switch (what) {
      case 'PROFILE':
        Object.assign(dossier, customerIn(item));
        break;
      case 'CONTRACT':
        dossier.contracts.push(...[contractIn(item)].filter((contract) => contract !== 'unknown'));
        break;
      case 'PROMISE':
        dossier.promises.push(...[promiseIn(item)].filter((promise) => promise !== 'unknown'));
        break;
      case 'CHOICE':
        dossier.choices.push({ employeeId: first, ...read('choice', choiceItem(), item) });
        break;
      case 'DATE': {
        const { dueOn } = read('date', dateItem(), item);
        if (dueOn !== undefined) dossier.dates.push({ kind: first, about: second, dueOn });
        break;
      }
    }
  }
  return dossier;
}
