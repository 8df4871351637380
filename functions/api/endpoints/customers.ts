/** A customer, for whoever looks after them: who they are, what is promised to them, and their whole story. */
import * as z from 'zod/mini';
import { customerRegistered } from '../../../events/customer-profile.ts';
import { id, instant, once } from '../../../events/fields.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { contractSchema, hostSchema, promiseSchema, purchaseSchema } from '../../../shared/recovery/fact-schemas.ts';
import { tell } from '../actions.ts';
import { casesFor } from '../answering.ts';
import { endpoint, paging } from '../endpoint.ts';
import { Problem } from '../problem.ts';
import { recordedCase } from '../views.ts';

export const ofCustomer = once(() => z.strictObject({ customerId: id() }));

/** A customer on the list of whoever looks after them. */
export const lookedAfter = once(() =>
  z.strictObject({
    customerId: id(),
    profile: z.optional(customerRegistered.data()),
    deputyId: z.optional(id()),
    chosenAt: z.optional(instant()).check(z.describe('When the customer last said themselves who it is to be.')),
  }),
);

export const dossier = once(() =>
  z.strictObject({
    customerId: id(),
    profile: z.optional(customerRegistered.data()),
    host: z.optional(hostSchema()),
    purchases: z.array(purchaseSchema()),
    contracts: z.array(contractSchema()),
    promises: z.array(promiseSchema()),
    choices: z.array(z.strictObject({ employeeId: id(), until: z.optional(z.string()) })),
    dates: z.array(z.strictObject({ kind: z.string(), about: z.string(), dueOn: z.string() })),
  }),
);

export const listMyCustomers = endpoint({
  id: 'listMyCustomers',
  method: 'get',
  path: '/v1/my/customers',
  summary: 'Whom whoever is signed in looks after, in order of their ids.',
  groups: ['host'],
  query: paging,
  answer: {
    status: 200,
    schema: once(() => z.strictObject({ customers: z.array(lookedAfter()), cursor: z.optional(z.string()) })),
  },
  async handle({ ledger, person, query }) {
    const { customers, ...next } = await ledger.customers.ofHost(person.employeeId, query);
    const views = customers.map(({ customerId, customer, host }) => {
      const { deputyId, chosenAt } = host === 'unknown' ? {} : host;
      return {
        customerId,
        ...(customer !== 'unknown' && { profile: customer }),
        ...(deputyId && { deputyId }),
        ...(chosenAt && { chosenAt }),
      };
    });
    return { customers: views, ...next };
  },
});

export const getCustomer = endpoint({
  id: 'getCustomer',
  method: 'get',
  path: '/v1/customers/{customerId}',
  summary: 'What is known of a customer: profile, host and deputy, contracts, purchases, promises, dates.',
  groups: ['host'],
  params: ofCustomer,
  answer: { status: 200, schema: dossier },
  handle: ({ ledger, params: { customerId } }) => known(customerId, ledger),
});

/**
 * What is known of a customer.
 *
 * @throws Problem `not-found` where nobody has told of them
 */
export async function known(customerId: string, ledger: Ledger): Promise<z.infer<ReturnType<typeof dossier>>> {
  const { customer, host, ...more } = await ledger.customers.dossier(customerId);
  await mustBeKnown(customerId, ledger, { customer, host });
  return {
    customerId,
    ...(customer !== 'unknown' && { profile: customer }),
    ...(host !== 'unknown' && { host }),
    ...more,
  };
}

/**
 * Nothing is done for a customer of whom nobody has told: the id is mistyped. It reads one item, if that says enough.
 *
 * @param told what is known of them, where that was read already
 * @throws Problem `not-found`
 */
export async function mustBeKnown(
  customerId: string,
  ledger: Pick<Ledger, 'gather' | 'cases'>,
  told?: { customer?: unknown; host?: unknown },
): Promise<void> {
  const { customer = 'unknown', host = 'unknown' } = told ?? (await ledger.gather({ customerId }));
  if (customer !== 'unknown' || host !== 'unknown') return;
  const { cases } = await ledger.cases.ofCustomer(customerId, { limit: 1 });
  if (cases.length > 0) return;
  throw new Problem('not-found', 'Nobody has told of a customer with this id yet. Look at the id again.');
}

export const listCases = endpoint({
  id: 'listCases',
  method: 'get',
  path: '/v1/customers/{customerId}/cases',
  summary: 'What was decided for a customer, newest first: why, what is done, and the letter.',
  groups: ['host'],
  params: ofCustomer,
  query: paging,
  answer: {
    status: 200,
    schema: once(() => z.strictObject({ cases: z.array(recordedCase()), cursor: z.optional(z.string()) })),
  },
  async handle({ ledger, person, params: { customerId }, query }) {
    const { cases, ...next } = await ledger.cases.ofCustomer(customerId, query);
    return { cases: await casesFor(person, ledger)(cases), ...next };
  },
});

export const choose = endpoint({
  id: 'recordChoice',
  method: 'post',
  path: '/v1/customers/{customerId}/choice',
  summary: 'Records whom a customer chose when their host left, or when it did not work out with them.',
  groups: ['host'],
  params: ofCustomer,
  body: () =>
    z
      .strictObject({
        employeeId: id(),
        choice: z.enum(['stay', 'other', 'follow']),
        hostId: z.optional(id()),
      })
      .check(
        z.refine(({ choice, hostId }) => choice === 'other' || hostId === undefined, {
          path: ['hostId'],
          error: 'only who wants another host names one',
          params: { code: 'not-together' },
        }),
      ),
  example: { employeeId: 'E-17', choice: 'other', hostId: 'E-23' },
  changes: true,
  answer: { status: 202, schema: once(() => z.strictObject({ caseKey: z.string() })) },
  // Each request is a choice of its own: a customer may choose again, and of two choices the later one counts.
  async handle(call) {
    const { ledger, params, request, body } = call;
    await mustBeKnown(params.customerId, ledger);
    return tell(call, 'CustomerChose', { ...params, choiceId: request.id, ...body });
  },
});
