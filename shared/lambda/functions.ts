import { type InboundEvent, type OutboundEvent, parse, parseOwn } from '../../events/index.ts';
import type { SubscriberName } from '../../events/subscriptions.ts';
import { isOwn, subscriptions } from '../../events/subscriptions.ts';
import { goOn, isContinuation } from '../fan-out.ts';
import { handOn } from '../hand-on.ts';
import { workHour } from '../hour.ts';
import { PermanentFault, quarantineIdOf } from '../ledger/ledger.ts';
import { project } from '../projections.ts';
import { recover, repeat } from '../recover.ts';
import { outcomeIdOf } from '../recovery/decision.ts';
import { caseKey, isRecoveryEvent } from '../recovery/facts.ts';
import { type Listener, listeners } from './listeners.ts';
import type { Services } from './services.ts';
import { type Handler, handlerOf, type Message } from './subscriber.ts';
import type { FailedRecord } from './telemetry.ts';

/**
 * The function of a subscription: it hears its events, and sets aside what can never succeed.
 *
 * @param act what it does with an event, where that is neither to keep it in the ledger nor to decide on it
 */
export function subscriber(
  name: SubscriberName,
  services: Services,
  act?: (event: InboundEvent | OutboundEvent) => Promise<void>,
): Handler {
  const subscription = subscriptions.find((one) => one.name === name);
  if (!subscription) throw new Error(`there is no subscription ${name}`);
  const heard: readonly string[] = subscription.events;
  const listen = isOwn(subscription) ? listeners[name] : undefined;
  return handlerOf(async (message, isAbout) => {
    const parsed = isOwn(subscription) ? parseOwn(message.body) : parse(message.body, message.receivedAt);
    if (!parsed.ok) return services.quarantine(message, parsed.faults);
    isAbout(() => recordOf(parsed.event, message));
    if (!heard.includes(parsed.event.name)) {
      return services.quarantine(message, [{ path: 'detail-type', code: 'unknown-event' }]);
    }
    try {
      if (act) await act(parsed.event);
      else if (listen) await listen(parsed.event as Parameters<Listener>[0], message, services);
      else await hear(parsed.event as InboundEvent, message, services);
    } catch (error) {
      if (!(error instanceof PermanentFault)) throw error;
      await services.quarantine(message, [{ path: 'detail', code: error.code }]);
    }
  }, services.telemetry);
}

function recordOf(event: InboundEvent | OutboundEvent, { body, receivedAt }: Message): FailedRecord {
  return {
    event: event.name,
    ...(isRecoveryEvent(event) && { outcomeId: outcomeIdOf(caseKey(event)) }),
    quarantineId: quarantineIdOf(body, receivedAt),
  };
}

/** What an event tells is kept, and one that is decided on goes its way. */
async function hear(event: InboundEvent, message: Message, services: Services): Promise<void> {
  const { telemetry } = services;
  if (event.name === 'HourStruck' || event.name === 'ReferralUnanswered') {
    const result = event.name === 'HourStruck' ? await workHour(event, services) : await handOn(event, services);
    return telemetry.projected(event.name, result);
  }
  const projected = await project(event, services);
  if (projected) telemetry.projected(event.name, projected.kept);
  if (projected?.raises?.length) await services.publish(projected.raises);
  if (isContinuation(event)) {
    telemetry.fannedOut(event.name, await goOn(event, message.receivedAt, services));
  }
  if (!isRecoveryEvent(event)) return;
  const result = await recover(event, message.receivedAt, {
    ...services,
    projected: (became) => telemetry.projected(event.name, became),
    recorded: (outcome) => telemetry.recorded(outcome, Date.now()),
  });
  if (result.status === 'conflict') {
    await services.quarantine(message, [{ path: 'detail.data', code: 'conflict' }]);
  } else if (result.status === 'repeated') {
    telemetry.repeated(result.outcome);
  }
}

/** The function that sets aside what no subscriber may hear, and what a subscriber failed on too often. */
export function quarantining(services: Services): Handler {
  return handlerOf(async (message, isAbout) => {
    const givenUp = message.queue.endsWith('-dlq');
    const parsed = parse(message.body, message.receivedAt);
    if (parsed.ok) isAbout(() => recordOf(parsed.event, message));
    if (!parsed.ok && givenUp && parsed.faults.some(({ code }) => code === 'forged-source')) {
      // What Kulanz itself said and a listener failed on: also on setting it aside, for what it is.
      const own = parseOwn(message.body);
      if (own.ok) return services.quarantine(message, [{ path: '', code: 'attempts-exhausted' }]);
      const isSaid = own.faults.every(({ code }) => code !== 'forged-source' && code !== 'unknown-event');
      if (isSaid) return services.quarantine(message, own.faults);
    }
    if (!parsed.ok) return services.quarantine(message, parsed.faults);
    if (!givenUp) return services.quarantine(message, [{ path: 'detail-type', code: 'unknown-event' }]);
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
