import { describe, expect, test } from 'vitest';
import { inbound, outbound } from '../../events/index.ts';
import { catchAllPatterns, ownSource, subscriptionPattern, subscriptions } from '../../events/subscriptions.ts';

const heard: string[] = subscriptions.flatMap(({ events }) => [...events]);

describe('every event goes to one place', () => {
  test('each event that Kulanz hears has exactly one subscriber', () => {
    expect(heard.toSorted()).toEqual(Object.keys(inbound).toSorted());
  });

  test('no subscriber hears what Kulanz says itself', () => {
    for (const name of Object.keys(outbound)) expect(heard).not.toContain(name);
    for (const subscription of subscriptions) {
      expect(subscriptionPattern(subscription).source).toEqual([{ 'anything-but': [ownSource] }]);
    }
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
