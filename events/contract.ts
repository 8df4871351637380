import type * as z from 'zod/mini';
import { once } from './fields.ts';

/** One kind of event: its name, its version, and the shape of its `data`. */
export interface Contract<Name extends string = string, Data = unknown> {
  name: Name;
  version: 1;
  direction: 'inbound' | 'outbound';
  /** One sentence for people: what happened. It goes into the generated documents. */
  summary: string;
  /** The strict schema of `data`, made on first use. */
  data: () => z.ZodMiniType<Data>;
  /** The producer's own id of what the event is about; with source and name it identifies the case. */
  caseId: (data: Data) => string;
  /** What it says must stand nowhere but where it belongs: should it be set aside, its text is not kept. */
  confidential?: boolean;
  /** The `source` that alone may tell it: the part of Kulanz that raises it for itself. Left out, any producer may. */
  raisedBy?: string;
  /** The part of Kulanz that tells it too, beside the producers: the console, the schedule. */
  alsoBy?: string;
  /** The instants in its data that cannot lie ahead of its receipt, by their field. */
  past?: (data: Data) => Record<string, string>;
  /** Whether it is the customer who came to us about it; otherwise somebody else noticed. For the begging index. */
  asked?: boolean;
}

/** Declares an event that Kulanz hears: internal systems put it on the bus, or Kulanz raises it for itself. */
export function inbound<const Name extends string, Data>(
  name: Name,
  contract: Pick<
    Contract<Name, Data>,
    'summary' | 'data' | 'caseId' | 'confidential' | 'asked' | 'raisedBy' | 'alsoBy' | 'past'
  >,
): Contract<Name, Data> {
  return { name, version: 1, direction: 'inbound', ...contract, data: once(contract.data) };
}

/** Declares an event that Kulanz puts on the bus; `caseId` names the thing consumers deduplicate on. */
export function outbound<const Name extends string, Data>(
  name: Name,
  contract: { summary: string; data: () => z.ZodMiniType<Data>; caseId: (data: Data) => string },
): Contract<Name, Data> {
  return { name, version: 1, direction: 'outbound', ...contract, data: once(contract.data) };
}

/** The `data` of a contract, as TypeScript sees it. */
export type DataOf<C> = C extends Contract<string, infer Data> ? Data : never;
