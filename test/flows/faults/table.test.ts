import { describe, expect, test } from 'vitest';
import { clientTimes } from '../../../shared/ledger/ledger.ts';
import type { Call, CallFault } from '../../simulation/fate.ts';
import { aCall, aClaim, flow } from './flow.ts';

const onOutcome = ({ operation, about }: Call) => operation === 'PutItem' && about.startsWith('CASE#');
const onAllowance = ({ operation, about }: Call) => operation === 'PutItem' && about.startsWith('ALLOWANCE#');

describe.each<CallFault>(['throttled', 'server-error', 'never-arrives'])('table, %s', (fault) => {
  test('until the SDK’s last attempt: it tries again within the run, and the record is done', () =>
    flow(
      { fault: (call, nth) => (onOutcome(call) && nth < clientTimes.attempts ? fault : undefined) },
      async (flow) => {
        await flow.tell(aCall('c-1'));
        await flow.settle();
        expect(flow.runs.map(({ failed }) => failed)).toEqual([[]]);
        expect(await flow.outcomes()).toHaveLength(1);
      },
    ));

  test('for longer: that record fails, and its next delivery is done', () =>
    flow(
      { fault: (call, nth) => (onOutcome(call) && nth <= clientTimes.attempts ? fault : undefined) },
      async (flow) => {
        await flow.tell(aCall('c-1'));
        await flow.settle();
        expect(flow.runs.map(({ failed }) => failed?.length)).toEqual([1, 0]);
        expect(await flow.outcomes()).toHaveLength(1);
        expect(flow.givenUp).toEqual([]);
      },
    ));
});

test.each<CallFault>(['answer-lost', 'connection-reset', 'answer-too-late'])(
  'table, write done, %s: the condition fails on the retry, the outcome read is ours, and it is published',
  (fault) =>
    flow({ fault: (call, nth) => (onOutcome(call) && nth === 1 ? fault : undefined) }, async (flow) => {
      await flow.tell(aCall('c-1'));
      await flow.settle();
      expect(flow.runs.map(({ failed }) => failed)).toEqual([[]]);
      expect(await flow.outcomes()).toHaveLength(1);
      expect(flow.said('RemedyOrdered')).toHaveLength(1);
      expect(await flow.setAside()).toEqual([]);
    }),
);

test('table, drawn and the answer lost: the condition fails, the draw is found to be ours, and the case is granted once', () =>
  flow({ fault: (call, nth) => (onAllowance(call) && nth === 1 ? 'answer-lost' : undefined) }, async (flow) => {
    await flow.tell(aClaim('w-1'));
    await flow.settle();
    expect((await flow.outcomes()).map(({ decision }) => decision.verdict)).toEqual(['granted']);
    expect(await flow.drawn('CUSTOMER#anna')).toEqual(['WarrantyClaimed#shop#w-1']);
  }));

test('table, four claims at once for three grants: three are granted, the fourth goes to the host and draws nothing', () =>
  flow({}, async (flow) => {
    await flow.tell(...['w-1', 'w-2', 'w-3', 'w-4'].map((id) => aClaim(id)));
    await flow.settle();
    const verdicts = (await flow.outcomes()).map(({ decision }) => decision.verdict);
    expect(verdicts.toSorted()).toEqual(['granted', 'granted', 'granted', 'referred']);
    expect(await flow.drawn('CUSTOMER#anna')).toHaveLength(3);
    expect(flow.said('RecoveryReferred')).toHaveLength(1);
  }));

test('table, a case told again worth more after it drew: it draws its whole worth, and the first draw is given back', () =>
  flow(
    {
      settings: { visibilityMs: 8_000 },
      // The first telling draws and is cut short, and comes again after the second is decided.
      fault: (call, nth) =>
        onOutcome(call) && nth === 1 && call.about.includes('#w-1|') ? 'crash-before-call' : undefined,
    },
    async ({ tell, pass, settle, outcomes, drawn, setAside }) => {
      const decisionOn = async (claimId: string) =>
        (await outcomes()).find(({ caseKey }) => caseKey.endsWith(`#${claimId}`))?.decision;
      await tell(worth('w-1', 10_00));
      await pass(1_000);
      expect(await drawn('CUSTOMER#anna')).toEqual(['WarrantyClaimed#shop#w-1']);
      await tell(worth('w-1', 290_00));
      await settle();
      expect(await decisionOn('w-1')).toMatchObject({ verdict: 'granted', remedies: [{ value: { amount: 290_00 } }] });
      expect(await setAside()).toEqual(['conflict']);
      expect(await drawn('CUSTOMER#anna')).toHaveLength(1);

      await tell(worth('w-2', 10_01));
      await settle();
      expect(await decisionOn('w-2')).toMatchObject({ verdict: 'referred' });
      await tell(worth('w-3', 10_00));
      await settle();
      expect(await decisionOn('w-3')).toMatchObject({ verdict: 'granted' });
    },
  ));
const worth = (claimId: string, amount: number) =>
  aClaim(claimId, { product: { sku: 'lamp', name: 'Lamp', value: { amount, currency: 'EUR' } } });

test('table, refused for good: the event is set aside with the reason, and not tried again', () =>
  flow({ fault: (call) => (onOutcome(call) ? 'refused-for-good' : undefined) }, async (flow) => {
    await flow.tell(aCall('c-1'));
    await flow.settle();
    expect(await flow.setAside()).toEqual(['item-too-large']);
    expect(flow.runs.map(({ failed }) => failed)).toEqual([[]]);
  }));

test('table, keys left for later: they are asked for again', () =>
  flow(
    {
      fault: ({ operation, about }, nth) =>
        operation === 'BatchGetItem' && about.startsWith('CUSTOMER#') && nth === 1 ? 'unprocessed-keys' : undefined,
    },
    async (flow) => {
      await flow.tell(aClaim('w-1'));
      await flow.settle();
      expect(flow.calls.filter(({ operation }) => operation === 'BatchGetItem')).toHaveLength(2);
      expect(await flow.outcomes()).toHaveLength(1);
    },
  ));
