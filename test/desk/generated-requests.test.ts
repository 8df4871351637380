/** The API as its OpenAPI document describes it: requests are made from the document, and answers are held against it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../local/desk/people.ts';
import type { OpenApi } from '../../local/generate/open-api.ts';
import type { Schema, Source } from './from-schema.ts';
import { type Api, type House, openHouse } from './house.ts';
import { type Asked, type Request, soundRequests, type Wrong, wrongRequests } from './requests.ts';

const file = new URL('../../events/generated/openapi.json', import.meta.url);
const document: OpenApi = JSON.parse(readFileSync(file, 'utf8'));
const operations: Asked[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
);

/** For each operation, person and kind of request. */
const numRuns = 10;

/** What a request can be answered with; if something is wrong with it, it is never done. 403 is for whoever may not. */
const expected: Record<Wrong, (status: number) => boolean> = {
  nowhere: (status) => status < 500,
  // A part of a path that is none of its own leads nowhere.
  path: (status) => [400, 403, 404].includes(status),
  query: (status) => [400, 403].includes(status),
  header: (status) => [400, 403].includes(status),
  body: (status) => [400, 403, 413].includes(status),
};
/** These would mean that the document allows a shape which the API refuses. */
const faultsOfShape = ['unknown-field', 'wrong-type'];

let house: House;
const employees = people.map(({ employeeId }) => employeeId);
/** What there is in the house, by the names that the document has for it. */
const there: Record<string, string[]> = {
  employeeId: employees,
  hostId: employees,
  'If-None-Match': ['*', '"any"', 'W/"any"'],
  // Ninety days are ninety reads, so mostly it is fewer.
  days: ['1', '7', '14'],
};
const source: Source = {
  schemas: document.components.schemas as Record<string, Schema>,
  known: (name) => there[name] ?? [],
};

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.engine.stop());

/** New customers with something that waits for their host, something decided, and something set aside. */
async function anotherDay() {
  const claims = [];
  for (const _ of employees) claims.push(await house.waitingClaim());
  await house.happens('shop', 'WarrantyClaimed', { claimId: 'bad', oops: true });
  await house.happens('shop', 'NobodyKnowsThis', {});
  there.customerId = claims.map(({ customerId }) => customerId);
  const { body: list } = await house.of('E-81').get('/v1/quarantine');
  there.id = list.entries.map(({ id }: { id: string }) => id);
  const { body: story } = await house.of('E-17').get(`/v1/customers/${there.customerId[0]}/cases`);
  const decided = story.cases.map(({ caseKey }: { caseKey: string }) => caseKey);
  there.caseKey = [...new Set([...claims.map(({ caseKey }) => caseKey), ...decided])];
  there.about = there.caseKey;
}

async function ask(api: Api, { method, path }: Asked, request: Request) {
  const asked = path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent((request.path[name] ?? '').toWellFormed()),
  );
  const body = 'body' in request ? JSON.stringify(request.body) : undefined;
  // Whatever the document does not say of this operation is an error here already.
  const answer = await api.call(method, `${asked}?${new URLSearchParams(request.query)}`, body, request.header);
  expect(answer.status).toBeLessThan(500);
  expect(expected[request.wrong](answer.status), `${answer.status}`).toBe(true);
  if (request.wrong === 'nowhere' && answer.status === 400) {
    const codes = answer.body.faults.map(({ code }: { code: string }) => code);
    for (const code of faultsOfShape) expect(codes).not.toContain(code);
  }
  return answer.status;
}

/** As the document shows it, of the customer, the case or the entry at that place. */
function shown({ path, parameters = [], requestBody }: Asked, place: number): Request {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, there[name]?.[place] ?? '']);
  const example = requestBody?.content['application/json']?.example;
  const ofCustomer = Object(example).customerId !== undefined && { customerId: there.customerId?.[place] };
  const needsKey = parameters.some(({ name }) => name === 'Idempotency-Key');
  return {
    wrong: 'nowhere',
    path: Object.fromEntries(named),
    query: {},
    header: needsKey ? { 'Idempotency-Key': `shown-${path.length}-${place}` } : {},
    ...(requestBody && { body: { ...Object(example), ...ofCustomer } }),
  };
}

describe('whoever asks', () => {
  test.each(operations.map((operation) => [operation.operationId, operation] as const))(
    '%s is answered as the document says, and what is wrong is never done',
    async (_, operation) => {
      await anotherDay();
      const statuses = new Set<number>();
      for (const [place, employeeId] of employees.entries()) {
        const api = house.of(employeeId);
        const asking = async (request: Request) => void statuses.add(await ask(api, operation, request));
        const first: [Request][] = [[shown(operation, place)]];
        await fc.assert(fc.asyncProperty(soundRequests(operation, source), asking), { numRuns, examples: first });
        await fc.assert(fc.asyncProperty(wrongRequests(operation, source), asking), { numRuns });
      }
      await house.engine.idle();
      const success = [...statuses].filter((status) => status >= 200 && status < 300);
      expect(success, `${operation.operationId}: ${[...statuses]}`).toHaveLength(1);
      expect([...statuses]).toContain(400);
    },
  );
});

test('of what was asked, nothing was set aside afterwards', async () => {
  const { body } = await house.of('E-81').get('/v1/quarantine');
  const sources = body.entries.map(({ source: of }: { source: string }) => of);
  expect(new Set(sources)).toEqual(new Set(['shop']));
});
