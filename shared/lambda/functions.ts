import { type InboundEvent, parse } from '../../events/index.ts';
import type { SubscriberName } from '../../events/subscriptions.ts';
import { subscriptions } from '../../events/subscriptions.ts';
import { PermanentFault } from '../ledger/ledger.ts';
import { recover, repeat } from '../recover.ts';
import { caseKey, isRecoveryEvent, type RecoveryEvent } from '../recovery/facts.ts';
import type { Services } from './services.ts';
import { type Handler, handlerOf, type Message } from './subscriber.ts';

/** The function of a subscription: it hears its events, and sets aside what can never succeed. */
export function subscriber(name: SubscriberName, services: Services): Handler {
  const heard: readonly string[] = subscriptions.find((subscription) => subscription.name === name)?.events ?? [];
  return handlerOf(async (message) => {
    const parsed = parse(message.body, message.receivedAt);
    if (!parsed.ok) return services.quarantine(message, parsed.faults);
    if (!heard.includes(parsed.event.name)) {
      return services.quarantine(message, [{ path: 'detail-type', code: 'unknown-event' }]);
    }
    try {
      await hear(parsed.event, message, services);
    } catch (error) {
      if (!(error instanceof PermanentFault)) throw error;
      await services.quarantine(message, [{ path: 'detail', code: error.code }]);
    }
  }, services.telemetry);
}

/** An event that is decided on goes its way; any other keeps what we know current. */
async function hear(event: InboundEvent, message: Message, services: Services): Promise<void> {
  const { telemetry } = services;
  if (!isRecoveryEvent(event)) {
    telemetry.projected(event.name, await project(event, services));
    return;
  }
  const result = await recover(event, message.receivedAt, {
    ...services,
    recorded: (outcome) => telemetry.recorded(outcome, Date.now()),
  });
  if (result.status === 'conflict') {
    await services.quarantine(message, [{ path: 'detail.data', code: 'conflict' }]);
  } else if (result.status === 'repeated') {
    telemetry.repeated(result.outcome);
  }
}

type ProjectedEvent = Exclude<InboundEvent, RecoveryEvent>;

function project({ name, data, metadata }: ProjectedEvent, { ledger }: Services): Promise<string> {
  switch (name) {
    case 'CustomerRegistered':
    case 'CustomerUpdated':
      return ledger.customers.project(data, metadata.occurredAt, metadata.eventId);
    case 'OfferPublished':
      return ledger.offers.publish(data, metadata.occurredAt, metadata.eventId);
    case 'OfferWithdrawn':
      return ledger.offers.withdraw(data, metadata.occurredAt, metadata.eventId);
  }
}

/** The function that sets aside what no subscriber may hear, and what a subscriber failed on too often. */
export function quarantining(services: Services): Handler {
  return handlerOf(async (message) => {
    const parsed = parse(message.body, message.receivedAt);
    if (!parsed.ok) return services.quarantine(message, parsed.faults);
    if (!message.queue.endsWith('-dlq')) {
      return services.quarantine(message, [{ path: 'detail-type', code: 'unknown-event' }]);
    }
    // What failed may have been the publishing only: then there is an outcome, and all it needs is to be told.
    if (isRecoveryEvent(parsed.event)) {
      const stored = await services.ledger.find(caseKey(parsed.event));
      const told = stored && (await repeat(parsed.event, stored, services));
      if (told && told.status !== 'conflict') return services.telemetry.repeated(told.outcome);
      if (told) return services.quarantine(message, [{ path: 'detail.data', code: 'conflict' }]);
    }
    return services.quarantine(message, [{ path: '', code: 'attempts-exhausted' }]);
  }, services.telemetry);
}
