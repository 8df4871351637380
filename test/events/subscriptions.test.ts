import { describe, expect, test } from 'vitest';
import { inbound, outbound } from '../../events/index.ts';
import { catchAllPatterns, isOwn, ownSource, subscriptionPattern, subscriptions } from '../../events/subscriptions.ts';

const eventsOf = (of: readonly { events: readonly string[] }[]): string[] => of.flatMap(({ events }) => [...events]);
const heard = eventsOf(subscriptions.filter((one) => !isOwn(one)));
const listening = subscriptions.filter(isOwn);

describe('every event goes to one place', () => {
  test('each event that Kulanz hears has exactly one subscriber', () => {
    expect(heard.toSorted()).toEqual(Object.keys(inbound).toSorted());
  });

  test('what Kulanz says itself is heard by those who listen to it, from Kulanz alone, and by nobody else', () => {
    for (const name of Object.keys(outbound)) expect(heard).not.toContain(name);
    for (const subscription of subscriptions) {
      const source = isOwn(subscription) ? [ownSource] : [{ 'anything-but': [ownSource] }];
      expect(subscriptionPattern(subscription).source).toEqual(source);
    }
    for (const name of eventsOf(listening)) expect(Object.keys(outbound)).toContain(name);
  });

  test('work orders are for internal fulfilment: nothing of Kulanz listens to them', () => {
    expect(eventsOf(listening)).not.toContain('WorkOrderScheduled');
  });

  test('what no subscriber knows is caught, from whomever but us', () => {
    expect(catchAllPatterns.find(({ name }) => name === 'unknown-events')?.pattern).toEqual({
      source: [{ 'anything-but': ['kulanz'] }],
      'detail-type': [{ 'anything-but': heard }],
    });
  });

  test('what somebody says in our name and we never say is caught too', () => {
    expect(catchAllPatterns.find(({ name }) => name === 'forged-source')?.pattern).toEqual({
      source: ['kulanz'],
      'detail-type': [{ 'anything-but': Object.keys(outbound) }],
    });
  });
});
