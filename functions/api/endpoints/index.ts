/** Everything the API can do. A new endpoint is one line here. */
import type { Endpoint } from '../endpoint.ts';
import { decline, getCase, getWorklist, grant } from './cases.ts';
import { choose, getCustomer, listCases, listMyCustomers } from './customers.ts';
import { preview, request } from './goodwill.ts';
import { check, getMe, getPolicy } from './house.ts';
import { getFigures, getLost } from './operations.ts';
import { discard, getEntry, listQuarantine, redrive } from './quarantine.ts';
import { getRota } from './rota.ts';

export const endpoints: readonly Endpoint[] = [
  getMe,
  getWorklist,
  listMyCustomers,
  getCustomer,
  listCases,
  getCase,
  grant,
  decline,
  choose,
  preview,
  request,
  check,
  listQuarantine,
  getEntry,
  redrive,
  discard,
  getRota,
  getFigures,
  getLost,
  getPolicy,
];
