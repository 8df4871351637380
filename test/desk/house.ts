/** A house with people in it: the embedded engine, everybody signed in, and what happens to customers. */
import { randomUUID } from 'node:crypto';
import { people } from '../../local/desk/people.ts';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { type apiWith, deskOf } from './signed-in.ts';

export type Api = ReturnType<typeof apiWith>;
export type House = Awaited<ReturnType<typeof openHouse>>;

const hostNamed = (employeeId: string, name: string) => ({
  employeeId,
  name,
  languages: ['de', 'en'],
  topics: ['product'],
  joinsOn: '2026-01-01',
});

/** A claim that only a person can decide: nobody knows what the thing is worth. */
const unclear = (claimId: string, customerId: string) => ({
  claimId,
  customerId,
  product: { sku: 'grill-2', name: 'Grill' },
  receipt: 'missing',
  fault: { description: 'The lid sticks.' },
});

/** Two hosts work here. To be closed with `engine.stop()`. */
export async function openHouse(options: Pick<Parameters<typeof startEngine>[0], 'console'> = {}) {
  const engine: Engine = await startEngine({ dataFolder: 'memory', deskPort: 0, ...options });
  const desk = engine.deskEndpoint ?? '';
  /** By employee id. */
  const api = new Map<string, Api>();
  for (const { employeeId } of people) api.set(employeeId, await deskOf(desk, employeeId));
  const of = (employeeId: string) => {
    const found = api.get(employeeId);
    if (!found) throw new Error(`${employeeId} has not signed in`);
    return found;
  };

  /** Puts an event on the bus as a producer does, and waits until all that comes of it is done. */
  async function happens(source: string, name: string, data: object) {
    const metadata = { eventId: randomUUID(), version: 1, occurredAt: new Date().toISOString() };
    engine.put([
      { EventBusName: engine.bus, Source: source, DetailType: name, Detail: JSON.stringify({ metadata, data }) },
    ]);
    await engine.idle();
  }

  let serial = 0;
  /** A customer whom one of the two hosts looks after, and a claim of theirs that waits. */
  async function waitingClaim() {
    serial += 1;
    const customerId = `C-${serial}`;
    await happens('crm', 'CustomerRegistered', {
      customerId,
      language: 'en',
      channel: 'email',
      customerSince: '2020-01-01',
    });
    await happens('shop', 'WarrantyClaimed', unclear(`w-${serial}`, customerId));
    const caseKey = `WarrantyClaimed#shop#w-${serial}`;
    const path = `/v1/cases/${encodeURIComponent(caseKey)}`;
    const { body } = await of('E-17').get(path);
    const owner: string = body.referral.hostId;
    return { customerId, caseKey, path, owner, other: owner === 'E-17' ? 'E-23' : 'E-17' };
  }

  await happens('hr', 'EmployeeJoined', hostNamed('E-17', 'Anna Vogt'));
  await happens('hr', 'EmployeeJoined', hostNamed('E-23', 'Ben Okoye'));
  return { engine, desk, of, happens, waitingClaim };
}
