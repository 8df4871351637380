/** One fault on purpose, on the simulator's harness: real handlers, real clients, real table, virtual time. */

import { expect } from 'vitest';
import { putAll } from '../../../events/emit.ts';
import type { EventData, InboundName } from '../../../events/index.ts';
import { isOwn, subscriptions } from '../../../events/subscriptions.ts';
import type { Settings } from '../../../local/engine/core.ts';
import type { Stored } from '../../../local/engine/journal.ts';
import { unpack } from '../../../shared/ledger/packing.ts';
import { outcomeIn } from '../../../shared/ledger/stored-outcome.ts';
import type { Outcome } from '../../../shared/recovery/decision.ts';
import { currentPolicy, type Policy } from '../../../shared/recovery/policy.ts';
import { createChecks } from '../../simulation/checks.ts';
import type { Call, CallFault, Plan } from '../../simulation/fate.ts';
import { itemOf } from '../../simulation/memory-table.ts';
import type { Sabotage } from '../../simulation/sabotage.ts';
import { busName, inWorld, type Run } from '../../simulation/world.ts';

/** What goes wrong in one scenario. */
export interface Script {
  /** The fault of a call; `nth` counts from 1 the calls of this caller's kind, operation and subject. */
  fault?: (call: Call, nth: number) => CallFault | undefined;
  engine?: Plan['engine'];
  settings?: Partial<Settings>;
  policies?: readonly [Policy, ...Policy[]];
  handler?: Sabotage['handler'];
}

/** One that the bus was asked to take. */
export interface Told {
  name: string;
  data: object;
  source?: string;
  eventId?: string;
}

export interface Flow {
  /** Puts events on the bus together, as a producer does; tells for each whether it was taken. */
  tell(...events: Told[]): Promise<{ accepted: boolean; code?: string }[]>;
  /** Lets everything come to rest. */
  settle(): Promise<void>;
  /** Lets so many milliseconds pass. */
  pass(ms: number): Promise<void>;
  /** From here on functions start with the next policy. */
  nextPolicy(): void;
  /** Puts everything that queues ever took into them again: a replay, or a redrive after a deployment. */
  redeliver(): Promise<void>;
  outcomes(): Promise<Outcome[]>;
  /** The codes of what was set aside. */
  setAside(): Promise<string[]>;
  /** The texts of what was set aside, as far as they were kept. */
  keptInQuarantine(): Promise<{ body: string; withheld?: boolean }[]>;
  /** What an allowance holds, by its subject: the cases. */
  drawn(subject: string): Promise<string[]>;
  /** The event ids of what was said under this name, each time it was said. */
  said(name: string): string[];
  /** What was said under this name, whole, each time it was said. */
  details(name: string): { metadata: object; data: object }[];
  readonly calls: readonly Call[];
  /** Of the functions that hear producers. */
  readonly runs: readonly Run[];
  /** Of those that listen to what Kulanz says. */
  readonly listenerRuns: readonly Run[];
  /** Names of queues from which something was given up. */
  readonly givenUp: readonly string[];
  readonly onTheBus: readonly { name: string; eventId: string }[];
}

const listening: ReadonlySet<string> = new Set(subscriptions.filter(isOwn).map(({ name }) => name));

export function flow(script: Script, story: (flow: Flow) => Promise<void>): Promise<void> {
  const policies = [...(script.policies ?? [currentPolicy])];
  const checks = createChecks(policies);
  const calls: Call[] = [];
  const runs: Run[] = [];
  const listenerRuns: Run[] = [];
  const onTheBus: (Flow['onTheBus'][number] & { detail: { metadata: object; data: object } })[] = [];
  const givenUp: string[] = [];
  const took: Stored[] = [];
  const counts = new Map<string, number>();

  function faultOf(call: Call): CallFault | undefined {
    calls.push(call);
    const key = `${call.caller.split('#')[0]} ${call.operation} ${call.about}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return script.fault?.(call, nth);
  }

  return inWorld(
    {
      seed: 1,
      startAt: Date.parse('2026-06-01T12:00:00Z'),
      policy: () => policies[0] ?? currentPolicy,
      plan: () => ({
        fate: (call) => ({ thereMs: 5, backMs: 5, fault: faultOf(call) }),
        engine: {
          ...script.engine,
          refuse(entry) {
            const refused = script.engine?.refuse?.(entry);
            if (refused) checks.happened?.('entry-refused');
            return refused;
          },
        },
      }),
      settings: { batchWindowMs: 100, ...script.settings },
      sabotage: script.handler && { what: 'as the scenario says', handler: script.handler },
      watchers: [
        checks,
        {
          accepted: (messages) => took.push(...messages),
          ran: (run) => (listening.has(run.functionName) ? listenerRuns : runs).push(run),
          deadLettered: (queue) => givenUp.push(queue),
          published: (event) => {
            const detail = event.detail as { metadata: { eventId?: string }; data: object };
            onTheBus.push({ name: event['detail-type'], eventId: detail.metadata?.eventId ?? '', detail });
          },
        },
      ],
    },
    async (world) => {
      const client = world.producer('producer');
      let told = 0;
      const items = async (prefix: string) =>
        (await world.table.items()).filter(({ pk }) => pk?.S?.startsWith(prefix)).map(itemOf);
      const settle = () => world.scheduler.run(() => false, 20_000);
      await story({
        calls,
        runs,
        listenerRuns,
        givenUp,
        onTheBus,
        settle,
        pass: (ms) => world.scheduler.advance(ms),
        nextPolicy: () => void policies.shift(),
        async tell(...events) {
          const entries = events.map(({ name, data, source = 'shop', eventId }) => {
            told += 1;
            const metadata = { eventId: eventId ?? `e-${told}`, version: 1, occurredAt: new Date().toISOString() };
            return {
              EventBusName: busName,
              Source: source,
              DetailType: name,
              Detail: JSON.stringify({ metadata, data }),
            };
          });
          const sent = putAll(entries, { client });
          let done = false;
          void sent.then(() => {
            done = true;
          });
          await world.scheduler.run(() => done, 20_000);
          return sent;
        },
        async redeliver() {
          world.again(took.map((message) => ({ ...message, id: `again-${message.id}`, receives: 0 })));
          await settle();
        },
        outcomes: async () => (await items('CASE#')).map(outcomeIn),
        setAside: async () => (await items('QUARANTINE#')).map(({ code }) => String(code)),
        keptInQuarantine: async () =>
          (await items('QUARANTINE#')).map(({ body, withheld }) => ({
            body: unpack(body as Uint8Array),
            ...(withheld === true && { withheld }),
          })),
        details: (name) => onTheBus.filter((event) => event.name === name).map(({ detail }) => detail),
        async drawn(subject) {
          const found = await items(`ALLOWANCE#${subject}`);
          return found.flatMap(({ entries }) => (entries as { case: string }[]).map((entry) => entry.case));
        },
        said: (name) => onTheBus.filter((event) => event.name === name).map(({ eventId }) => eventId),
      });
      expect(checks.broken).toEqual([]);
    },
  );
}

/** A call of four euros twenty, not billed yet. */
export function aCall(callId: string, change: Partial<EventData<'HotlineCallEnded'>> = {}): Told {
  const data: EventData<'HotlineCallEnded'> = {
    callId,
    customerId: 'anna',
    line: 'Support',
    durationSeconds: 240,
    about: 'product',
    fee: { amount: 420, currency: 'EUR' },
    feeStatus: 'pending',
    ...change,
  };
  return named('HotlineCallEnded', data, 'telephony');
}

/** A claim of a hundred euros that nothing supports: it draws on what anna has for that. */
export function aClaim(claimId: string, change: Partial<EventData<'WarrantyClaimed'>> = {}): Told {
  const data: EventData<'WarrantyClaimed'> = {
    claimId,
    customerId: 'anna',
    product: { sku: 'lamp', name: 'Lamp', value: { amount: 100_00, currency: 'EUR' } },
    receipt: 'missing',
    fault: { description: 'It does not light up.' },
    ...change,
  };
  return named('WarrantyClaimed', data, 'shop');
}

const named = (name: InboundName, data: object, source: string): Told => ({ name, data, source });
