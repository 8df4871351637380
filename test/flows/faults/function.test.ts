import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { subscriptions } from '../../../events/subscriptions.ts';
import { clientTimes } from '../../../shared/ledger/ledger.ts';
import type { CallFault } from '../../simulation/fate.ts';
import { aCall, aClaim, flow } from './flow.ts';

describe('function, ended in the middle: redelivered, with the same end', () => {
  const steps = ['BatchGetItem', 'PutItem ALLOWANCE#', 'PutItem CASE#', 'PutEvents'];
  const faults: CallFault[] = ['crash-before-call', 'crash-after-call', 'freezes', 'hangs'];
  const cases = steps.flatMap((step) => faults.map((fault) => [fault, step] as const));
  // The publisher sends one thing at a time and relies on its client's time-out to get on: no call of it hangs for good.
  test.each(cases.filter(([fault, step]) => fault !== 'hangs' || step !== 'PutEvents'))('%s at %s', (fault, step) => {
    let struck = false;
    const at = (call: { caller: string; operation: string; about: string }) =>
      call.caller.startsWith('warranty') && `${call.operation} ${call.about}`.startsWith(step);
    return flow(
      {
        fault(call) {
          if (struck || !at(call)) return undefined;
          struck = true;
          return fault;
        },
      },
      async ({ tell, settle, outcomes, drawn, said, runs }) => {
        await tell(aClaim('w-1'));
        await settle();
        expect(struck).toBe(true);
        expect(runs.filter(({ functionName }) => functionName === 'warranty-claims')).toHaveLength(2);
        expect((await outcomes()).map(({ decision }) => decision.verdict)).toEqual(['granted']);
        expect(await drawn('CUSTOMER#anna')).toEqual(['WarrantyClaimed#shop#w-1']);
        expect(new Set(said('RemedyOrdered')).size).toBe(1);
        expect(new Set(said('LetterReady')).size).toBe(1);
      },
    );
  });
});

test.each(Array.from({ length: 10 }, (_, position) => position))(
  'function, one bad of ten at position %i: nine are decided, one is set aside, none comes again',
  (position) =>
    flow({}, async ({ tell, settle, outcomes, setAside, runs }) => {
      const ten = Array.from({ length: 10 }, (_, index) =>
        index === position ? aCall('c-bad', { durationSeconds: -1 }) : aCall(`c-${index}`),
      );
      await tell(...ten);
      await settle();
      expect(await outcomes()).toHaveLength(9);
      expect(await setAside()).toEqual(['out-of-range']);
      expect(runs.map(({ messageIds, failed }) => [messageIds.length, failed])).toEqual([[10, []]]);
    }),
);

test('function, one of ten fails in passing: nine are acknowledged, that one alone comes again', () =>
  flow(
    {
      fault: ({ operation, about }, nth) =>
        operation === 'PutItem' && about.includes('#c-4|') && nth <= clientTimes.attempts ? 'server-error' : undefined,
    },
    async ({ tell, settle, outcomes, runs }) => {
      await tell(...Array.from({ length: 10 }, (_, index) => aCall(`c-${index}`)));
      await settle();
      expect(runs.map(({ messageIds, failed }) => [messageIds.length, failed?.length])).toEqual([
        [10, 1],
        [1, 0],
      ]);
      expect(await outcomes()).toHaveLength(10);
    },
  ));

test('function, throws outside the record loop: nothing is acknowledged, everything comes again', () => {
  let thrown = false;
  return flow(
    {
      handler: (handler) => async (event, context) => {
        const first = !thrown;
        thrown = true;
        const answer = await handler(event, context);
        if (first) throw new Error('outside the loop');
        return answer;
      },
    },
    async ({ tell, settle, outcomes, runs, said }) => {
      await tell(aCall('c-1'), aCall('c-2'));
      await settle();
      expect(runs.map(({ messageIds, reason }) => [messageIds.length, reason !== undefined])).toEqual([
        [2, true],
        [2, false],
      ]);
      expect(await outcomes()).toHaveLength(2);
      expect(new Set(said('RemedyOrdered')).size).toBe(2);
    },
  );
});

test.each([...subscriptions.map(({ name }) => name), 'quarantine'])(
  'function, bad configuration: %s fails at start, loudly, naming what is missing',
  async (name) => {
    const file = fileURLToPath(new URL(`../../../functions/${name}/index.ts`, import.meta.url));
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile(process.execPath, [file], { env: { STAGE: 'test' } }, (error, _, text) =>
        resolve({ code: error?.code, stderr: text }),
      );
    });
    expect(code).toBe(1);
    expect(stderr).toContain('missing or empty in the environment: SERVICE_NAME, TABLE_NAME, BUS_NAME');
  },
);
