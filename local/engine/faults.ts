import type { PutEntry } from './entry.ts';

/** One run of a function, as a fault may see and end it. */
export interface Invocation {
  functionName: string;
  requestId: string;
  /** The number that the function's factory was given when this environment was made. */
  environment: number;
  messageIds: readonly string[];
  /**
   * Ends the environment here and now, as when Lambda runs out of memory: whatever the handler still does is ignored,
   * nothing is acknowledged, and the messages come back when their visibility time-out ends.
   */
  abandon(): void;
}

/** What may go wrong on purpose. Everything left out does not happen. */
export interface Faults {
  /** Refuses this entry of a `PutEvents` with an error code of the service. */
  refuse?(entry: PutEntry): { code: string; message: string } | undefined;
  /**
   * After how many milliseconds each copy of an event reaches this queue: `[0]` is the ordinary case, `[0, 0]` a
   * duplicate, `[60_000]` a late one.
   */
  deliveries?(queue: string): readonly [number, ...number[]];
  /** Which of `visible` messages (from 0, oldest first) is received next. */
  pick?(queue: string, visible: number): number;
  /** Milliseconds of invisibility for one receive; shorter than the function's run, it expires while running. */
  visibility?(queue: string): number | undefined;
  /** Called before the handler is. To crash before it starts, call `abandon` here; to crash later, keep it. */
  invoking?(invocation: Invocation): void;
  /** Whether the acknowledgement of this message gets lost, so that it is delivered again. */
  loseAcknowledgement?(queue: string, messageId: string): boolean;
}
