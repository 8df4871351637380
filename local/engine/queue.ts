import type { Faults } from './faults.ts';
import { type Cancel, type Scheduler, uuid } from './scheduler.ts';

/** A message that waits, or is out for delivery. */
export interface Message {
  id: string;
  body: string;
  /** When it came in, in milliseconds since 1970. */
  sentAt: number;
  /** How often it was received from the queue it is in. */
  receives: number;
}

/** A message as one receive sees it. */
export interface Received extends Message {
  firstReceivedAt: number;
  /** Acknowledges this receive, and no other. */
  receipt: string;
}

/** What a queue tells whoever keeps its messages durable and whoever watches. */
export interface QueueObserver {
  received?(queue: string, messages: readonly Message[]): void;
  acknowledged?(queue: string, message: Message): void;
  deadLettered?(queue: string, target: string, message: Message): void;
}

export interface QueueOptions {
  name: string;
  /** Milliseconds for which a received message is hidden from other receives. */
  visibilityMs: number;
  /** After how many receives a message goes to which queue instead of being received again. */
  redrive?: { maxReceives: number; target: Queue };
  scheduler: Scheduler;
  faults: Faults;
  observer: QueueObserver;
}

/** Where a message is handed out at least once until it is acknowledged, in no promised order. */
export interface Queue {
  readonly name: string;
  /** Adds a message that can be received once `delayMs` are over. */
  add(message: Message, delayMs?: number): void;
  /** Up to `max` messages, each hidden until its visibility time-out ends. */
  receive(max: number): Received[];
  /** Deletes the message, unless it has been received again since: then that later receive decides. */
  acknowledge(received: Received): boolean;
  /** How many can be received now. */
  visible(): number;
  /** How many there are at all: visible, hidden or delayed. */
  size(): number;
  /** Calls back each time when messages become visible. */
  onVisible(call: () => void): void;
  /** Cancels everything scheduled. */
  stop(): void;
}

/** A received message, and the timer that it shares with the others of its receive. */
interface InFlight {
  received: Received;
  batch: { open: number; cancel: Cancel };
}

/** An SQS standard queue. */
export function createQueue(options: QueueOptions): Queue {
  const { name, redrive, scheduler, faults, observer } = options;
  const visible = new Map<string, Message & Partial<Received>>();
  const inFlight = new Map<string, InFlight>();
  const delayed = new Map<Message, Cancel>();
  let announce = () => {};

  function take() {
    const index = faults.pick?.(name, visible.size) ?? 0;
    return index === 0 ? visible.values().next().value : [...visible.values()][index];
  }

  function nextReceivable() {
    for (let message = take(); message; message = take()) {
      visible.delete(message.id);
      if (!redrive || message.receives < redrive.maxReceives) return message;
      const { id, body, sentAt } = message;
      const moved = { id, body, sentAt, receives: 0 };
      observer.deadLettered?.(name, redrive.target.name, moved);
      redrive.target.add(moved);
    }
    return undefined;
  }

  function expire(batch: Received[]) {
    const back = batch.filter(({ id, receipt }) => inFlight.get(id)?.received.receipt === receipt);
    for (const message of back) {
      inFlight.delete(message.id);
      visible.set(message.id, message);
    }
    if (back.length > 0) announce();
  }

  function receive(max: number) {
    const now = scheduler.now();
    const batch: Received[] = [];
    while (batch.length < max) {
      const message = nextReceivable();
      if (!message) break;
      const { firstReceivedAt = now, receives } = message;
      batch.push({ ...message, receives: receives + 1, firstReceivedAt, receipt: uuid(scheduler) });
    }
    if (batch.length === 0) return batch;
    const hiddenMs = faults.visibility?.(name) ?? options.visibilityMs;
    const flight = { open: batch.length, cancel: scheduler.schedule(hiddenMs, () => expire(batch)) };
    for (const received of batch) inFlight.set(received.id, { received, batch: flight });
    observer.received?.(name, batch);
    return batch;
  }

  function acknowledge({ id, receipt }: Received) {
    const flight = inFlight.get(id);
    const message = flight?.received ?? visible.get(id);
    if (message?.receipt !== receipt) return false;
    visible.delete(id);
    inFlight.delete(id);
    if (flight) {
      flight.batch.open -= 1;
      if (flight.batch.open === 0) flight.batch.cancel();
    }
    observer.acknowledged?.(name, message);
    return true;
  }

  return {
    name,
    receive,
    acknowledge,
    add(message, delayMs = 0) {
      if (delayMs > 0) {
        const cancel = scheduler.schedule(delayMs, () => {
          delayed.delete(message);
          visible.set(message.id, message);
          announce();
        });
        delayed.set(message, cancel);
        return;
      }
      visible.set(message.id, message);
      announce();
    },
    visible: () => visible.size,
    size: () => visible.size + inFlight.size + delayed.size,
    onVisible(call) {
      announce = call;
    },
    stop() {
      for (const cancel of delayed.values()) cancel();
      for (const { batch } of inFlight.values()) batch.cancel();
    },
  };
}
