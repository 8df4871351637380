import { idPattern } from '../../events/fields.ts';
import { contractOf, type FaultCode, type OutboundEvent } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import { type Ledger, type PermanentFaultCode, type QuarantineEntry, quarantineIdOf } from '../ledger/ledger.ts';
import type { Publish } from './publisher.ts';
import type { Telemetry } from './telemetry.ts';

/** Why an event was set aside. */
export type QuarantineCode = FaultCode | PermanentFaultCode | 'conflict' | 'attempts-exhausted';

/** What is wrong, and where; never a value. */
export interface QuarantineFault {
  path: string;
  code: QuarantineCode;
  message?: string | undefined;
}

/** Sets an event aside: kept with the reason and the text as it came, told on the bus, counted. */
export type Quarantine = (
  message: { body: string; receivedAt: number },
  faults: readonly [QuarantineFault, ...QuarantineFault[]],
) => Promise<void>;

/**
 * Doing it again changes nothing and tells the same: the id derives from the text and the day of its receipt, and what
 * was kept first is what is told, also if another copy came later or failed for another reason.
 */
export function createQuarantine(ledger: Ledger, publish: Publish, telemetry: Telemetry): Quarantine {
  return async ({ body, receivedAt }, faults) => {
    const quarantinedAt = new Date(receivedAt).toISOString();
    const id = quarantineIdOf(body, receivedAt);
    const { code } = faults[0];
    const { correlationId, ...named } = nameOf(body);
    const entry: QuarantineEntry = {
      id,
      quarantinedAt,
      code,
      faults: [...faults],
      ...named,
      ...textOf(body, named.event),
    };
    const isNew = await ledger.quarantine.set(entry);
    // Counted as soon as it is kept: should publishing fail, the next delivery finds it there and counts nothing.
    if (isNew) telemetry.quarantined(id, code, faults.map(placeOf));
    const kept = isNew ? entry : ((await ledger.quarantine.get(id)) ?? entry);
    await publish([told(kept, correlationId)]);
  };
}

/** The text as it came, unless it would tell here what must not stand here. */
function textOf(body: string, event: string | undefined): Pick<QuarantineEntry, 'body' | 'withheld'> {
  return event && contractOf(event)?.confidential ? { body: '', withheld: true } : { body };
}

/** Where a fault is, for the log. A field that no contract knows is named by its sender: anything could stand there. */
function placeOf({ path, code }: QuarantineFault): string {
  return code === 'unknown-field' ? `${path.slice(0, path.lastIndexOf('.'))}.(unknown field)` : path;
}

interface Named {
  event?: string;
  source?: string;
  correlationId?: string;
}

function told(
  { id, quarantinedAt, code, faults, event, source }: QuarantineEntry,
  correlationId: string | undefined,
): OutboundEvent {
  return {
    name: 'EventQuarantined',
    source: ownSource,
    caseId: id,
    metadata: {
      eventId: `${id}:EventQuarantined`,
      version: 1,
      occurredAt: quarantinedAt,
      ...(correlationId && { correlationId }),
    },
    data: {
      quarantineId: id,
      code,
      faults: faults.map(({ path, code: faultCode }) => ({ path, code: faultCode })),
      ...(event && { event }),
      ...(source && { source }),
      quarantinedAt,
    },
  };
}

/** What the event calls itself, who sent it, and its id, where these are well-formed; a hostile text says nothing here. */
function nameOf(body: string): Named {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return {};
  }
  const read = (from: unknown, key: string): unknown =>
    typeof from === 'object' && from !== null && Object.hasOwn(from, key) ? Reflect.get(from, key) : undefined;
  const idAt = (found: unknown): string | undefined =>
    typeof found === 'string' && idPattern.test(found) ? found : undefined;
  const event = idAt(read(value, 'detail-type'));
  const source = idAt(read(value, 'source'));
  const correlationId = idAt(read(read(read(value, 'detail'), 'metadata'), 'eventId'));
  return { ...(event && { event }), ...(source && { source }), ...(correlationId && { correlationId }) };
}
