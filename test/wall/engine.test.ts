/** The same customers, the same events, other segments: played through the real functions on the embedded engine. */
import { expect, test } from 'vitest';
import { startEngine } from '../../local/engine/engine.ts';
import { realScheduler } from '../../local/engine/scheduler.ts';
import { sampleStream } from '../../local/samples.ts';
import { currentScheduling } from '../../shared/segments/scheduling.ts';

/** The clock stands still, so that nothing but the segments can differ. */
const now = Date.parse('2026-11-22T12:00:00Z');
const { events } = sampleStream(new Date(now));
/** Which segment somebody is in, this test says itself. */
const stream = events.filter((event) => event['detail-type'] !== 'SegmentAssigned');
const customers = [...new Set(stream.flatMap(({ detail }) => customerIn(detail) ?? []))].toSorted();
const segments = [...Object.keys(currentScheduling.segments), 'small'];

function customerIn(detail: Record<string, unknown>): string | undefined {
  const { customerId } = Object(detail.data);
  return typeof customerId === 'string' ? customerId : undefined;
}

/** Everything that was said, by event. */
async function play(segmentOf: (customer: string, index: number) => string | undefined) {
  const engine = await startEngine({ dataFolder: 'memory', scheduler: { ...realScheduler, now: () => now } });
  try {
    const say = async (source: string, name: string, detail: object) => {
      const Entries = [{ EventBusName: engine.bus, Source: source, DetailType: name, Detail: JSON.stringify(detail) }];
      engine.put(Entries);
      await engine.idle();
    };
    for (const [index, customerId] of customers.entries()) {
      const segment = segmentOf(customerId, index);
      if (segment === undefined) continue;
      const metadata = { eventId: `seg-${index}`, version: 1, occurredAt: '2026-01-01T00:00:00Z' };
      await say('crm', 'SegmentAssigned', { metadata, data: { customerId, segment, assignedOn: '2026-01-01' } });
    }
    for (const { source, detail, 'detail-type': name } of stream) await say(source, name, detail);
    return Map.groupBy(engine.outbound(), (event) => event['detail-type']);
  } finally {
    await engine.stop();
  }
}

interface WorkOrder {
  data: { remedyId: string; priority: number; dueOn: string; promisedBy: string };
}

test('whoever is in which segment, all that Kulanz says is the same to the byte, but for when work is done, and that is never late', {
  timeout: 600_000,
}, async () => {
  expect(customers.length).toBeGreaterThan(5);
  const unsegmented = await play(() => undefined);
  const one = await play((_, index) => segments[index % segments.length]);
  const other = await play((_, index) => segments[(index + 1) % segments.length]);

  // The id of what is set aside derives from its delivery, which the bus numbers at random.
  const text = (said: typeof one, name: string) =>
    (said.get(name) ?? [])
      .map(({ detail }) => JSON.stringify(detail))
      .map((told) => (name === 'EventQuarantined' ? told.replaceAll(/2026-11-22-[0-9a-f]{32}/g, 'id') : told))
      // What Kulanz raises for itself goes through its queues at the same time as other things, in no promised order.
      .toSorted();
  const names = [...unsegmented.keys()].toSorted();
  expect(names).toEqual(
    expect.arrayContaining([
      'LetterReady',
      'RecoveryDecided',
      'RecoveryReferred',
      'RemedyOrdered',
      'WorkOrderScheduled',
    ]),
  );
  for (const said of [one, other]) {
    expect([...said.keys()].toSorted()).toEqual(names);
    for (const name of names.filter((each) => each !== 'WorkOrderScheduled')) {
      expect(text(said, name), name).toEqual(text(unsegmented, name));
    }
  }

  const workOrders = (said: typeof one) =>
    new Map(
      (said.get('WorkOrderScheduled') ?? []).map(({ detail }) => [
        (detail as WorkOrder).data.remedyId,
        (detail as WorkOrder).data,
      ]),
    );
  const standard = workOrders(unsegmented);
  expect(standard.size).toBe(new Set(text(unsegmented, 'RemedyOrdered')).size);
  for (const scheduled of [workOrders(one), workOrders(other)]) {
    expect([...scheduled.keys()].toSorted()).toEqual([...standard.keys()].toSorted());
    for (const [remedyId, { dueOn, priority, promisedBy }] of scheduled) {
      expect(promisedBy).toBe(standard.get(remedyId)?.promisedBy);
      expect(dueOn <= promisedBy).toBe(true);
      expect(priority).toBeLessThanOrEqual(standard.get(remedyId)?.priority ?? 0);
    }
    // So that the comparison is one: the segments did get there.
    expect([...scheduled.values()].some(({ dueOn, promisedBy }) => dueOn < promisedBy)).toBe(true);
  }
  expect([...workOrders(one)]).not.toEqual([...workOrders(other)]);
});
