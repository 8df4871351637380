/** Everything the API can do, by what it is about. A new endpoint is one name here. */
import type { Endpoint } from '../endpoint.ts';
import { decline, getCase, getWorklist, grant } from './cases.ts';
import { choose, getCustomer, listCases, listMyCustomers } from './customers.ts';
import { preview, request } from './goodwill.ts';
import { check, getMe, getPolicy } from './house.ts';
import { getFigures, getLost } from './operations.ts';
import { exportCustomer } from './privacy.ts';
import { discard, getEntry, listQuarantine, redrive } from './quarantine.ts';
import { listOverdue } from './referrals.ts';
import { getRota } from './rota.ts';

/** What the parts are about, as the document says it. */
export const tags = {
  you: 'Who is signed in, what waits for them, and whom they look after.',
  customers: 'A customer’s story, and what they chose.',
  cases: 'What was decided, and what a person says to it.',
  goodwill: 'Putting something right of one’s own accord.',
  house: 'What is true of the whole house.',
  operations: 'Whether customers are being put right.',
  quarantine: 'What was set aside, and the way back.',
  privacy: 'What is held about a customer, for the customer.',
} as const;

const byTag: Readonly<Record<keyof typeof tags, readonly Endpoint[]>> = {
  you: [getMe, getWorklist, listMyCustomers],
  customers: [getCustomer, listCases, choose],
  cases: [getCase, grant, decline],
  goodwill: [preview, request, check],
  house: [getRota, getPolicy, getLost],
  operations: [getFigures, listOverdue],
  quarantine: [listQuarantine, getEntry, redrive, discard],
  privacy: [exportCustomer],
};

export const endpoints: readonly Endpoint[] = Object.values(byTag).flat();

/** The part that an endpoint belongs to. */
export const tagOf = (endpoint: Endpoint): string | undefined =>
  Object.entries(byTag).find(([, some]) => some.includes(endpoint))?.[0];
