/** From an ordered remedy to its work order, whatever goes wrong on the way. */
import { describe, expect, test } from 'vitest';
import { aCall, type Flow, flow, type Script, type Told } from '../flows/faults/flow.ts';
import type { Call } from '../simulation/fate.ts';

const assigned = (segment: string, customerId = 'anna'): Told => ({
  name: 'SegmentAssigned',
  data: { customerId, segment, assignedOn: '2026-05-01' },
  source: 'crm',
});

/** A call of anna’s at no fee: WaiveFee, promised within three days of 1 June. */
const oneCall = aCall('c-1');
const inTurn = { priority: 3, dueOn: '2026-06-04', promisedBy: '2026-06-04' };
const sooner = { priority: 1, dueOn: '2026-06-02', promisedBy: '2026-06-04' };

const schedules = (called: Flow): object[] =>
  called.details('WorkOrderScheduled').map(({ data }) => {
    const { priority, dueOn, promisedBy } = data as typeof inTurn;
    return { priority, dueOn, promisedBy };
  });
const distinct = (values: readonly object[]): string[] => [...new Set(values.map((value) => JSON.stringify(value)))];
const ofScheduling = ({ caller }: Call) => caller.startsWith('order-scheduling');

describe('each remedy has one work order', () => {
  test('in the standard order, where nobody knows a segment', () =>
    flow({}, async (called) => {
      await called.tell(oneCall);
      await called.settle();
      expect(schedules(called)).toEqual([inTurn]);
    }));

  test('sooner for a segment that is scheduled sooner, and under the remedy’s own id', () =>
    flow({}, async (called) => {
      await called.tell(assigned('key-account'));
      await called.settle();
      await called.tell(oneCall);
      await called.settle();
      expect(schedules(called)).toEqual([sooner]);
      const [ordered] = called.details('RemedyOrdered');
      const [work] = called.details('WorkOrderScheduled');
      const { remedyId, outcomeId } = (ordered?.data ?? unreachable()) as { remedyId: string; outcomeId: string };
      expect(work?.data).toMatchObject({ remedyId, outcomeId });
      expect(work?.metadata).toEqual({ ...ordered?.metadata, eventId: `${remedyId}:WorkOrderScheduled` });
    }));

  test('and carries no word of the segment or the customer', () =>
    flow({}, async (called) => {
      await called.tell(assigned('key-account'), oneCall);
      await called.settle();
      expect(JSON.stringify(called.details('WorkOrderScheduled'))).not.toMatch(/key-account|segment|anna/i);
    }));

  test('also where the order comes twice, and everything once more', () =>
    flow({ engine: { deliveries: () => [0, 0] } }, async (called) => {
      await called.tell(oneCall);
      await called.settle();
      await called.tell(assigned('key-account'));
      await called.settle();
      await called.redeliver();
      expect(schedules(called).length).toBeGreaterThan(1);
      expect(distinct(called.details('WorkOrderScheduled'))).toHaveLength(1);
      expect(distinct(schedules(called))).toEqual([JSON.stringify(inTurn)]);
    }));
});

describe('the first schedule stands, though the segment changes before the next try', () => {
  const crashes: [string, (call: Call) => boolean][] = [
    ['after it was kept', (call) => ofScheduling(call) && call.about.startsWith('REMEDY#')],
    ['after it was said', (call) => ofScheduling(call) && call.operation === 'PutEvents'],
  ];
  test.each(crashes)('when the function crashes %s', (_, here) =>
    flow({ fault: (call, nth) => (here(call) && nth === 1 ? 'crash-after-call' : undefined) }, async (called) => {
      await called.tell(oneCall);
      await called.pass(5_000);
      await called.tell(assigned('key-account'));
      await called.settle();
      expect(called.listenerRuns.length).toBeGreaterThan(1);
      expect(distinct(schedules(called))).toEqual([JSON.stringify(inTurn)]);
    }),
  );

  const lost: Script['fault'] = (call, nth) =>
    ofScheduling(call) && call.about.startsWith('REMEDY#') && call.operation === 'PutItem' && nth === 1
      ? 'answer-lost'
      : undefined;
  test('when only the answer was lost', () =>
    flow({ fault: lost }, async (called) => {
      await called.tell(oneCall);
      await called.settle();
      expect(schedules(called)).toEqual([inTurn]);
    }));

  test('and when it crashes before anything was kept, the next try is the first', () => {
    const fault: Script['fault'] = (call, nth) =>
      ofScheduling(call) && call.about.startsWith('REMEDY#') && nth === 1 ? 'crash-before-call' : undefined;
    return flow({ fault }, async (called) => {
      await called.tell(oneCall);
      await called.pass(5_000);
      await called.tell(assigned('key-account'));
      await called.settle();
      expect(distinct(schedules(called))).toEqual([JSON.stringify(sooner)]);
    });
  });
});

describe('a segment that cannot be taken', () => {
  test('is set aside without its text: nothing in the first table tells it', () =>
    flow({}, async (called) => {
      await called.tell({ ...assigned('top-secret-tier'), data: { customerId: 'anna', segment: 'top-secret-tier' } });
      await called.settle();
      expect(await called.setAside()).toEqual(['missing']);
      expect(await called.keptInQuarantine()).toEqual([{ body: '', withheld: true }]);
    }));

  test('is set aside without its text also where its function failed too often', () =>
    flow({ fault: ({ caller }) => (caller.startsWith('segments') ? 'server-error' : undefined) }, async (called) => {
      await called.tell(assigned('top-secret-tier'));
      await called.settle();
      expect(await called.setAside()).toEqual(['attempts-exhausted']);
      expect(await called.keptInQuarantine()).toEqual([{ body: '', withheld: true }]);
    }));
});

function unreachable(): never {
  throw new Error('nothing was ordered');
}
