/** Everything the API can do. A new endpoint is one line here. */
import type { Endpoint } from '../endpoint.ts';
import { decline, getCase, getWorklist, grant } from './cases.ts';
import { choose, getCustomer, listCases } from './customers.ts';
import { preview, request } from './goodwill.ts';
import { check, getMe, getPolicy } from './house.ts';
import { getFigures, getLost } from './operations.ts';
import { discard, getEntry, listQuarantine, redrive } from './quarantine.ts';

export const endpoints: readonly Endpoint[] = [
  getMe,
  getWorklist,
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
  getFigures,
  getLost,
  getPolicy,
];
