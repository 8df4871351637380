import { describe, expect, test } from 'vitest';
import { type InboundName, inbound, outbound } from '../../events/index.ts';
import { hostsSource, ownSource, paritySource, scheduleSource } from '../../events/sources.ts';
import { catchAllRules, isOwn, rulesOf, subscriptions } from '../../events/subscriptions.ts';
import { compilePattern } from '../../local/engine/pattern.ts';

const eventsOf = (of: readonly { events: readonly string[] }[]): string[] => of.flatMap(({ events }) => [...events]);
const heard = eventsOf(subscriptions.filter((one) => !isOwn(one)));
const listening = subscriptions.filter(isOwn);

const all = [
  ...subscriptions.flatMap((one) => rulesOf(one).map(({ pattern }) => ({ to: one.name as string, pattern }))),
  ...catchAllRules.map(({ pattern }) => ({ to: 'quarantine', pattern })),
].map(({ to, pattern }) => ({ to, matches: compilePattern(pattern) }));

/** Who hears an event of that name from that source. */
const hearers = (source: string, name: string) =>
  all.flatMap(({ to, matches }) => (matches({ source, 'detail-type': name }) ? [to] : []));

describe('every event goes to one place', () => {
  test('each event that Kulanz hears has exactly one subscriber', () => {
    expect(heard.toSorted()).toEqual(Object.keys(inbound).toSorted());
  });

  const sources = ['shop', 'kulanz.desk', scheduleSource, hostsSource, paritySource];
  test.each(Object.keys(inbound) as InboundName[])('%s, whoever tells it', (name) => {
    const subscriber = subscriptions.find(({ events }) => (events as readonly string[]).includes(name))?.name;
    const { raisedBy } = inbound[name];
    for (const source of sources) {
      const isForged = raisedBy !== undefined && source !== raisedBy;
      expect(hearers(source, name)).toEqual([isForged ? 'quarantine' : subscriber]);
    }
    expect(hearers(ownSource, name)).toEqual(['quarantine']);
  });

  test('what Kulanz says itself is heard by those who listen to it, from Kulanz alone, and by nobody else', () => {
    for (const name of Object.keys(outbound)) {
      const listeners = listening.filter(({ events }) => (events as readonly string[]).includes(name));
      expect(hearers(ownSource, name)).toEqual(listeners.map((one) => one.name));
      for (const source of sources) expect(hearers(source, name)).toEqual(['quarantine']);
    }
    for (const name of eventsOf(listening)) expect(Object.keys(outbound)).toContain(name);
  });

  test('work orders are for internal fulfilment: nothing of Kulanz listens to them', () => {
    expect(eventsOf(listening)).not.toContain('WorkOrderScheduled');
  });

  test('what nobody knows is caught, from whomever', () => {
    for (const source of [...sources, ownSource]) expect(hearers(source, 'SomethingElse')).toEqual(['quarantine']);
  });
});
