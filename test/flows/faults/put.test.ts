import { expect, test } from 'vitest';
import { aCall, flow } from './flow.ts';

const toBus = (call: { operation: string; caller: string }) =>
  call.operation === 'PutEvents' && call.caller === 'producer';

test('put, partial failure: only the refused entries are sent again, under the same event ids', () => {
  let entry = 0;
  const refuse = () => {
    entry += 1;
    return entry === 3 || entry === 7 ? { code: 'ThrottlingException', message: 'Rate exceeded' } : undefined;
  };
  return flow({ engine: { refuse } }, async ({ tell, onTheBus, calls }) => {
    const ten = Array.from({ length: 10 }, (_, index) => ({ ...aCall(`c-${index + 1}`), eventId: `e-${index + 1}` }));
    expect((await tell(...ten)).every(({ accepted }) => accepted)).toBe(true);
    expect(calls.filter(toBus).map(({ input }) => (input.Entries as unknown[]).length)).toEqual([10, 2]);
    expect(onTheBus.filter(({ name }) => name === 'HotlineCallEnded').map(({ eventId }) => eventId)).toEqual(
      ['1', '2', '4', '5', '6', '8', '9', '10', '3', '7'].map((number) => `e-${number}`),
    );
  });
});

test.each(['throttled', 'server-error', 'never-arrives', 'connection-reset'] as const)(
  'put, %s: sent again until it is taken, and decided once',
  (fault) =>
    flow(
      { fault: (call, nth) => (toBus(call) && nth <= 2 ? fault : undefined) },
      async ({ tell, settle, outcomes }) => {
        expect(await tell(aCall('c-1'))).toMatchObject([{ accepted: true }]);
        await settle();
        expect(await outcomes()).toHaveLength(1);
      },
    ),
);

test('put, refused to the end: the producer is told which, and why', () =>
  flow({ engine: { refuse: () => ({ code: 'ThrottlingException', message: '' }) } }, async ({ tell }) => {
    expect(await tell(aCall('c-1'))).toEqual([{ accepted: false, code: 'ThrottlingException', message: '' }]);
  }));
