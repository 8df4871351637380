/** What events cost, counted by AWS's own DynamoDB Local while the real functions hear them. */
import { describe, expect, test } from 'vitest';
import { subscriptions } from '../../events/subscriptions.ts';
import { choose, dynamodbLocalStore } from '../stores/index.ts';
import { classes } from './units/classes.ts';
import { type Consumption, countUnits } from './units/events.ts';

const { skipped } = await choose(dynamodbLocalStore);
const heard = subscriptions.flatMap(({ events }) => [...events]).toSorted();

test('every event that a function hears has a class of cost', () => {
  expect(Object.keys(classes).toSorted()).toEqual([...new Set(heard)]);
});

describe.skipIf(skipped !== undefined)(`units of an event${skipped ? ` (left out: ${skipped})` : ''}`, () => {
  test('every event is counted and keeps the budget of its class, and hearing it again writes next to nothing', async () => {
    const counted = await countUnits();
    expect([...new Set(counted.map(({ name }) => name))].toSorted()).toEqual([...new Set(heard)]);
    expect(counted.filter(({ write, read, limit }) => write > limit.write || read > limit.read).map(told)).toEqual([]);

    const registrations = counted.filter(({ name }) => name === 'CustomerRegistered');
    expect(Object.fromEntries(registrations.flatMap(({ what, ...one }) => (what ? [[what, one]] : [])))).toMatchObject({
      'somebody new': { result: 'projected, granted', write: 3, read: 1 },
      'by another source': { result: 'projected, unneeded', write: 3, read: 0.5 },
      'by another source, older': { result: 'superseded, unneeded', write: 2, read: 0.5 },
      'bought a lot before': { result: 'projected, granted', write: 5, read: 1 },
    });

    const again = counted.filter(({ what, result }) => what === 'the same again' && result.includes('repeated'));
    expect(again.map(({ name }) => name)).toEqual(['CustomerRegistered', 'WarrantyClaimed', 'HotlineCallEnded']);
    const [registered, ...others] = again;
    expect(others.filter(({ write, read }) => write > 1 || read > 1.5).map(told)).toEqual([]);
    // Profile and host are there, and the outcome is looked up before anybody is given to anybody.
    expect(registered).toMatchObject({ write: 1, read: 2 });
  }, 120_000);
});

const told = ({ name, what, result, write, read, class: of, limit }: Consumption): string =>
  `${name} (${what ?? result}): ${write} WCU, ${read} RCU; ${of}: ${limit.write}, ${limit.read}`;
