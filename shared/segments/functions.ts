/** The two functions beside the wall: one writes segments, the other alone reads them. */

import type { EventOf } from '../../events/envelope.ts';
import type { OutboundEvent } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import type { SubscriberName } from '../../events/subscriptions.ts';
import { ConfigurationFault } from '../lambda/config.ts';
import { subscriber } from '../lambda/functions.ts';
import type { Services } from '../lambda/services.ts';
import type { Handler } from '../lambda/subscriber.ts';
import { tableClient } from '../ledger/ledger.ts';
import { dayOf } from '../recovery/calendar.ts';
import { type Schedule, scheduleOf } from './scheduling.ts';
import { createSegments, type Segments } from './segments.ts';

/** Where a function finds the other table; no function but these two is told. */
export const segmentsVariable = 'SEGMENTS_TABLE_NAME';

/** @throws ConfigurationFault if the environment does not name the table */
export function segmentsFrom(env: NodeJS.ProcessEnv): Segments {
  const tableName = env[segmentsVariable]?.trim();
  if (!tableName) throw new ConfigurationFault(`missing or empty in the environment: ${segmentsVariable}`);
  return createSegments({ client: tableClient(), tableName });
}

/** The functions of these subscriptions; all others are `subscriber`'s. */
export const besideTheWall = {
  /** Keeps segments as the newest event tells them. */
  segments: (services, segments) =>
    subscriber('segments', services, async (event) => {
      if (event.name !== 'SegmentAssigned') return;
      services.telemetry.projected(event.name, await segments.assign(event.data, event.metadata));
    }),
  /** Turns each ordered remedy into one work order, the same at every repetition. */
  'order-scheduling': (services, segments) =>
    subscriber('order-scheduling', services, async (event) => {
      if (event.name === 'RemedyOrdered') await services.publish([await schedule(event, services, segments)]);
    }),
} as const satisfies Partial<Record<SubscriberName, (services: Services, segments: Segments) => Handler>>;

async function schedule(
  ordered: EventOf<'RemedyOrdered'>,
  { policy }: Pick<Services, 'policy'>,
  segments: Segments,
): Promise<OutboundEvent> {
  const { remedyId, customerId, remedy, orderedAt } = ordered.data;
  const segment = customerId === undefined ? 'unknown' : await segments.of(customerId, dayOf(orderedAt));
  const counts = await segments.schedule(remedyId, scheduleOf(remedy.kind, orderedAt, segment, policy));
  return workOrderFor(ordered, counts);
}

/** The work order of a remedy: everything but its schedule derives from the order. */
export function workOrderFor({ metadata, data }: EventOf<'RemedyOrdered'>, { priority, dueOn, promisedBy }: Schedule) {
  const { remedyId, outcomeId } = data;
  return {
    name: 'WorkOrderScheduled',
    source: ownSource,
    caseId: remedyId,
    metadata: { ...metadata, eventId: `${remedyId}:WorkOrderScheduled` },
    data: { remedyId, outcomeId, priority, dueOn, promisedBy },
  } as const satisfies OutboundEvent;
}
