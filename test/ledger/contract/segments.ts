import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { segmentsTableDefinition } from '../../../shared/segments/definition.ts';
import { createSegments, type Segments } from '../../../shared/segments/segments.ts';
import { faultyClient } from '../../stores/faulty-client.ts';
import type { RunningStore } from '../../stores/index.ts';
import { freshTable, localClient } from '../../stores/table.ts';
import { fresh } from '../cases.ts';

const standard = { priority: 3, dueOn: '2026-11-25', promisedBy: '2026-11-25' };
const earlier = { priority: 1, dueOn: '2026-11-23', promisedBy: '2026-11-25' };

/** The other table keeps its promises as the first one does. */
export function segments(running: () => RunningStore): void {
  let segmentsOf: (client?: ReturnType<typeof localClient>) => Segments;
  let kept: Segments;
  beforeAll(async () => {
    const client = localClient(running().endpoint);
    const tableName = await freshTable(client, segmentsTableDefinition);
    segmentsOf = (other = client) => createSegments({ client: other, tableName });
    kept = segmentsOf();
  });

  test('a segment ends as its newest telling, in whatever order the tellings arrive', async () => {
    const tellings = [
      { segment: 'small', occurredAt: '2026-03-01T10:00:00Z', eventId: 'e9' },
      { segment: 'business', occurredAt: '2026-03-01T10:00:00.5Z', eventId: 'e1' },
      // At the same instant, however it is written, the greater event id wins.
      { segment: 'key-account', occurredAt: '2026-03-01T10:00:00.500Z', eventId: 'e2' },
    ];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const customerId = fresh('C');
      for (const index of order) {
        const { segment, ...origin } = tellings[index] ?? unreachable();
        await kept.assign({ customerId, segment, assignedOn: '2026-03-01' }, origin);
      }
      expect(await kept.of(customerId, '2026-03-01')).toBe('key-account');
    }
  });

  test('a telling says whether it was taken; the same one twice changes nothing', async () => {
    const assignment = { customerId: fresh('C'), segment: 'business', assignedOn: '2026-03-01' };
    const origin = { occurredAt: '2026-03-01T10:00:00Z', eventId: 'e1' };
    expect(await kept.assign(assignment, origin)).toBe('projected');
    expect(await kept.assign(assignment, origin)).toBe('superseded');
  });

  test('a segment counts from the day on which it was assigned, and nobody has one before', async () => {
    const customerId = fresh('C');
    expect(await kept.of(customerId, '2026-03-02')).toBe('unknown');
    const origin = { occurredAt: '2026-03-01T10:00:00Z', eventId: 'e1' };
    await kept.assign({ customerId, segment: 'business', assignedOn: '2026-03-02' }, origin);
    expect(await kept.of(customerId, '2026-03-01')).toBe('unknown');
    expect(await kept.of(customerId, '2026-03-02')).toBe('business');
  });

  test('the first schedule of a remedy stands, whatever a later one would say', async () => {
    const remedyId = randomUUID();
    expect(await kept.schedule(remedyId, standard)).toEqual(standard);
    expect(await kept.schedule(remedyId, earlier)).toEqual(standard);
    expect(await segmentsOf(localClient(running().endpoint)).schedule(remedyId, earlier)).toEqual(standard);
  });

  test('of twenty at the same time one stands, and all are told that one', async () => {
    const remedyId = randomUUID();
    const asked = Array.from({ length: 20 }, (_, index) => ({ ...standard, priority: (index % 3) + 1 }));
    const told = await Promise.all(asked.map((schedule) => kept.schedule(remedyId, schedule)));
    expect(new Set(told.map((schedule) => JSON.stringify(schedule))).size).toBe(1);
  });

  test('a schedule that was kept but not answered stands', async () => {
    const remedyId = randomUUID();
    const trouble = { operation: 'PutItem', fault: 'answer-lost', times: 1 } as const;
    expect(await segmentsOf(faultyClient(running().endpoint, trouble)).schedule(remedyId, earlier)).toEqual(earlier);
    expect(await kept.schedule(remedyId, standard)).toEqual(earlier);
  });
}

function unreachable(): never {
  throw new Error('unreachable');
}
