/** What may become of one call to the table or the bus. */
import type { Faults, Invocation } from '../../local/engine/faults.ts';

/** Every way in which a call can go wrong. */
export const callFaults = [
  'crash-before-call',
  'crash-after-call',
  'throttled',
  'server-error',
  'never-arrives',
  'arrives-after-time-out',
  'answer-lost',
  'connection-reset',
  'answer-too-late',
  'hangs',
  'freezes',
  'stale-read',
  'unprocessed-keys',
  'refused-for-good',
] as const;
export type CallFault = (typeof callFaults)[number];

/** One call on the wire. */
export interface Call {
  /** Who calls: `<function>#<environment>`, or a producer's name. */
  caller: string;
  /** `PutItem`, `BatchGetItem`, `PutEvents`, … */
  operation: string;
  /** For a write `<pk>|<sk>`, for PutEvents the detail types, for a read its keys. */
  about: string;
  input: Record<string, unknown>;
}

export interface Fate {
  /** Milliseconds until it arrives. */
  thereMs: number;
  /** Milliseconds until its answer is back. */
  backMs: number;
  fault?: CallFault | undefined;
}

/** Who decides what goes wrong. Everything left out goes well. */
export interface Plan {
  fate(call: Call): Fate;
  /** What goes wrong in bus, queues and invocation. */
  engine?: Omit<Faults, 'invoking'>;
  /** Whether the environment is ended before its handler starts. */
  crashesAtStart?(invocation: Invocation): boolean;
}

/** Nothing goes wrong, and each way takes five milliseconds. */
export const calm: Plan = { fate: () => ({ thereMs: 5, backMs: 5 }) };
