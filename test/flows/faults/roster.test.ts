import { expect, test } from 'vitest';
import { orderedBy } from '../../../shared/recovery/decision.ts';
import { type Flow, flow, type Told } from './flow.ts';

const colleague = (employeeId: string): Told => ({
  name: 'EmployeeJoined',
  source: 'hr',
  data: { employeeId, name: `Colleague ${employeeId}`, languages: ['de'], topics: [], joinsOn: '2026-01-01' },
});
const leaves = (employeeId: string): Told => ({
  name: 'EmployeeDeparted',
  source: 'hr',
  data: { employeeId, leavesOn: '2026-06-30', mayFollow: true },
});
const registered = (customerId: string): Told => ({
  name: 'CustomerRegistered',
  source: 'crm',
  data: { customerId, language: 'de', customerSince: '2026-06-01', channel: 'email' },
});

/** Enough for each of two to be the best suited for some of them. */
const customers = Array.from({ length: 8 }, (_, index) => `customer-${index}`);

/** Everybody works here, and the function that assigns hosts has read who that is, a moment before `eva` leaves. */
async function evaLeaves({ tell, settle }: Flow): Promise<void> {
  await tell(colleague('eva'), colleague('tom'));
  await settle();
  await tell(registered('the-first'));
  await settle();
  await tell(leaves('eva'));
  await settle();
}

async function hostsOf({ outcomes }: Flow, names: readonly string[]): Promise<(string | undefined)[]> {
  const decided = (await outcomes()).filter(({ facts }) => names.includes(facts.event.name));
  return decided.flatMap(({ decision }) =>
    orderedBy(decision).flatMap(({ remedy }) => (remedy.kind === 'AssignHost' ? [remedy.host.employeeId] : [])),
  );
}

test('nobody who becomes a customer within a minute of a departure comes to the colleague who leaves', () =>
  flow({}, async (life) => {
    await evaLeaves(life);
    await life.tell(...customers.map(registered));
    await life.settle();
    const [, ...hosts] = await hostsOf(life, ['CustomerRegistered']);
    expect(hosts).toEqual(customers.map(() => 'tom'));
  }));

test('a customer who asks, within a minute of a departure, for the colleague who leaves does not get them', () =>
  flow({}, async (life) => {
    await evaLeaves(life);
    await life.tell({
      name: 'CustomerChose',
      source: 'crm',
      data: { customerId: 'the-first', employeeId: 'tom', choice: 'other', hostId: 'eva' },
    });
    await life.settle();
    expect(await hostsOf(life, ['CustomerChose'])).toEqual([]);
  }));

test('where the only colleague leaves, who comes within a minute has the stand-in, and not somebody who is gone', () =>
  flow({}, async (life) => {
    await life.tell(colleague('eva'));
    await life.settle();
    await life.tell(registered('the-first'));
    await life.settle();
    await life.tell(leaves('eva'));
    await life.settle();
    await life.tell(registered('the-second'));
    await life.settle();
    expect(await hostsOf(life, ['CustomerRegistered'])).toEqual(['eva', 'front-desk']);
  }));
