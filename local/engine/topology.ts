import { catchAllRules, rulesOf, subscriptions } from '../../events/subscriptions.ts';

/** Which queues there are, what the bus puts into them, and which functions take it out. */
export interface Topology {
  bus: string;
  queues: { name: string; deadLetter?: string }[];
  rules: { name: string; pattern: object; queue: string }[];
  /** A function may take from several queues; a queue gives to one function. */
  subscribers: { functionName: string; queue: string }[];
}

const quarantine = 'quarantine';

/**
 * Kulanz as it is deployed, made from the same list of subscriptions: a queue with a dead-letter queue for each
 * subscriber, and a quarantine for what nobody subscribes to and for what was given up. One thing is simpler here: a
 * subscriber's dead letter stays until the quarantine takes it; on AWS it moves on to the quarantine's own dead-letter
 * queue after twenty attempts.
 */
export function kulanzTopology(bus: string): Topology {
  const queueOf = (name: string) => `${bus}-${name}`;
  const names = [...subscriptions.map(({ name }) => name), quarantine];
  const queues = names.map((name) => ({ name: queueOf(name), deadLetter: `${queueOf(name)}-dlq` }));
  return {
    bus,
    queues,
    rules: [
      ...subscriptions.flatMap((subscription) =>
        rulesOf(subscription).map((rule) => ({ ...rule, queue: queueOf(subscription.name) })),
      ),
      ...catchAllRules.map((rule) => ({ ...rule, queue: queueOf(quarantine) })),
    ],
    subscribers: [
      ...names.map((name) => ({ functionName: name, queue: queueOf(name) })),
      ...queues
        .filter(({ name }) => name !== queueOf(quarantine))
        .map(({ deadLetter }) => ({ functionName: quarantine, queue: deadLetter })),
    ],
  };
}
