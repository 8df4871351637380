import { expect, test } from 'vitest';
import type { Call } from '../../simulation/fate.ts';
import { aCall, flow } from './flow.ts';

const ours = ({ operation, caller }: Call) => operation === 'PutEvents' && caller.startsWith('hotline-calls#');

/** Refuses what is said about a remedy, so many times. */
function refusingRemedies(times: number) {
  let left = times;
  return ({ DetailType }: { DetailType?: string | undefined }) => {
    if (DetailType !== 'RemedyOrdered' || left === 0) return undefined;
    left -= 1;
    return { code: 'InternalFailure', message: '' };
  };
}

test('publish, some entries refused: those alone are sent again, and everything is said once', () =>
  flow({ engine: { refuse: refusingRemedies(1) } }, async ({ tell, settle, calls, said, runs }) => {
    await tell(aCall('c-1'));
    await settle();
    expect(calls.filter(ours).map(({ about }) => about)).toEqual([
      'RecoveryDecided RemedyOrdered LetterReady',
      'RemedyOrdered',
    ]);
    expect([said('RecoveryDecided'), said('RemedyOrdered'), said('LetterReady')].map(({ length }) => length)).toEqual([
      1, 1, 1,
    ]);
    expect(runs.map(({ failed }) => failed)).toEqual([[]]);
  }));

test('publish, still refused: the record fails, and its next delivery says everything again under the same ids', () =>
  flow({ engine: { refuse: refusingRemedies(3) } }, async ({ tell, settle, said, runs, outcomes }) => {
    await tell(aCall('c-1'));
    await settle();
    expect(runs.map(({ failed }) => failed?.length)).toEqual([1, 0]);
    expect(await outcomes()).toHaveLength(1);
    expect(said('RemedyOrdered')).toHaveLength(1);
    expect(said('RecoveryDecided')).toHaveLength(2);
    expect(new Set(said('RecoveryDecided')).size).toBe(1);
  }));

test.each(['throttled', 'server-error', 'never-arrives', 'answer-lost'] as const)(
  'publish, %s: sent again within the run, under the same ids',
  (fault) =>
    flow(
      { fault: (call, nth) => (ours(call) && nth === 1 ? fault : undefined) },
      async ({ tell, settle, said, runs }) => {
        await tell(aCall('c-1'));
        await settle();
        expect(runs.map(({ failed }) => failed)).toEqual([[]]);
        expect(new Set(said('RemedyOrdered')).size).toBe(1);
      },
    ),
);
