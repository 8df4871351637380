/** The network between the clients and the table and the bus: every call on it is a task of the scheduler. */
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { VirtualScheduler } from '../../local/engine/virtual-scheduler.ts';
import type { tableClient } from '../../shared/ledger/ledger.ts';
import { clientTimes } from '../../shared/ledger/ledger.ts';
import type { Call, CallFault, Plan } from './fate.ts';
import type { WireItem } from './memory-table.ts';
import type { Transport } from './quick-client.ts';
import type { Sabotage } from './sabotage.ts';
import type { Trace } from './trace.ts';

/** Who makes calls: an environment of a function, or a producer. */
export interface Caller {
  name: string;
  /** A process that has ended hears no answer and sends nothing more. */
  alive(): boolean;
  /** Ends the process; not for producers. */
  crash?(): void;
  /** Stops the process without anybody noticing, until its time is over; not for producers. */
  freeze?(): void;
}

/** What came back, with what its text says. */
export interface WireAnswer {
  status: number;
  body: Record<string, unknown>;
}

/** An item that was put or updated, as it was and as it is. */
export interface Write {
  /** `<pk>|<sk>` */
  key: string;
  before: WireItem | undefined;
  after: WireItem;
  caller: string;
}

export interface WireOptions {
  scheduler: VirtualScheduler;
  plan: Plan;
  trace: Trace;
  sabotage?: Sabotage | undefined;
  table(operation: string, input: Record<string, unknown>): Promise<WireAnswer>;
  bus(input: Record<string, unknown>): Promise<WireAnswer>;
  wrote(write: Write): void;
  happened(fault: CallFault | 'condition-failed' | 'time-out', call: Call): void;
}

export interface Wire {
  /** For the SDK's clients of one caller. */
  requestHandler(caller: Caller): RequestHandler;
  /** The same network for clients that need no text. */
  transport(caller: Caller): Transport;
  /** Resolves when no call is being worked on. */
  settled(): Promise<void>;
}

export type RequestHandler = NonNullable<NonNullable<Parameters<typeof tableClient>[0]>['requestHandler']>;

/** How long the network takes to say that nobody is there, in milliseconds. */
const resetMs = 30;

export function createWire({ scheduler, plan, trace, sabotage, ...options }: WireOptions): Wire {
  let busy: Promise<unknown> | undefined;
  let calls = 0;
  const past = new Map<string, { at: number; item: WireItem }[]>();

  function requestHandler(caller: Caller): RequestHandler {
    const handler = {
      metadata: { handlerProtocol: 'http/1.1' },
      handle: (request: { headers: Record<string, string>; body: unknown }) =>
        transport(caller)(
          request.headers['x-amz-target']?.split('.').at(-1) ?? 'unknown',
          JSON.parse(textOf(request.body)),
        ).then(({ status, body }) => {
          const headers = { 'content-type': 'application/json' };
          return { response: { statusCode: status, headers, body: Buffer.from(JSON.stringify(body)) } };
        }),
      updateHttpClientConfig() {},
      httpHandlerConfigs: () => ({}),
      destroy() {},
    };
    return handler as unknown as RequestHandler;
  }

  function transport(caller: Caller): Transport {
    return (operation, input) =>
      new Promise((resolve, reject) => {
        if (caller.alive()) send(caller, operation, input, resolve, reject);
      });
  }

  function send(
    caller: Caller,
    operation: string,
    input: Record<string, unknown>,
    resolve: (answer: WireAnswer) => void,
    reject: (error: Error) => void,
  ) {
    calls += 1;
    const id = calls;
    const call: Call = { caller: caller.name, operation, input, about: aboutOf(input) };
    const { thereMs, backMs, fault } = plan.fate(call);
    const sent = sabotage?.request?.(call) ?? input;
    trace.note(`${caller.name} ${id} ${call.operation} ${call.about}${fault ? ` (${fault})` : ''}`);
    if (fault) options.happened(fault, call);

    let open = true;
    const cancelTimeout = scheduler.schedule(clientTimes.requestMs, () => {
      if (fault === 'hangs') return;
      settle(() => {
        options.happened('time-out', call);
        reject(Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }));
      });
    });
    function settle(tell: () => void) {
      if (!open) return;
      open = false;
      cancelTimeout();
      if (caller.alive()) tell();
    }
    function answer(found: WireAnswer, afterMs: number) {
      scheduler.schedule(afterMs, () =>
        settle(() => {
          const told = sabotage?.answer?.(call, found) ?? found;
          trace.note(`${caller.name} ${id} ← ${told.status}${told.status === 200 ? '' : ` ${nameOfError(told)}`}`);
          resolve(told);
        }),
      );
    }

    if (fault === 'crash-before-call') {
      caller.crash?.();
      return;
    }
    if (fault === 'freezes') {
      caller.freeze?.();
      return;
    }
    if (fault === 'never-arrives' || fault === 'hangs') return;
    const atOnce = sabotage?.answerAtOnce?.(call);
    if (atOnce) answer(atOnce, 1);

    scheduler.schedule(thereMs, () => {
      const refusal = refusalFor(fault, call);
      if (refusal) {
        answer(refusal, backMs);
        return;
      }
      if (fault === 'answer-too-late' && call.operation === 'PutEvents' && !caller.alive()) return;
      const work = apply(call, sent, fault).then((found) => {
        if (fault === 'crash-after-call') caller.crash?.();
        else if (fault === 'connection-reset') {
          const gone = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
          scheduler.schedule(resetMs, () => settle(() => reject(gone)));
        } else if (fault === 'answer-too-late') answer(found, clientTimes.requestMs + backMs);
        else if (fault !== 'answer-lost') answer(found, backMs);
      });
      busy = work;
    });
  }

  async function apply(call: Call, sent: Record<string, unknown>, fault: CallFault | undefined): Promise<WireAnswer> {
    if (call.operation === 'PutEvents') return options.bus(sent);
    const before = past.get(call.about)?.at(-1)?.item;
    const found = await options.table(call.operation, sent);
    if (fault === 'unprocessed-keys') return unprocessed(call, found);
    trace.note(`table ${call.operation} ${call.about} → ${found.status}`);
    if (found.status !== 200) {
      if (nameOfError(found) === 'ConditionalCheckFailedException') options.happened('condition-failed', call);
      return found;
    }
    if (call.operation === 'PutItem' || call.operation === 'UpdateItem') {
      const after = call.operation === 'PutItem' ? (call.input.Item as WireItem) : await itemNow(call);
      const versions = past.get(call.about) ?? [];
      versions.push({ at: scheduler.now(), item: after });
      past.set(call.about, versions);
      options.wrote({ key: call.about, before, after, caller: call.caller });
    }
    return fault === 'stale-read' ? stale(found) : found;
  }

  /** An update tells only what changes: the item that comes of it is read from the table itself. */
  async function itemNow({ input: { TableName, Key } }: Call): Promise<WireItem> {
    const { body } = await options.table('GetItem', { TableName, Key, ConsistentRead: true });
    return body.Item as WireItem;
  }

  /** What an eventually consistent read may still see: each item as it was at some moment of the last second. */
  function stale(found: WireAnswer): WireAnswer {
    const asOf = scheduler.now() - 1_000;
    const { Item, Responses, ...others } = found.body as { Item?: WireItem; Responses?: Record<string, WireItem[]> };
    const item = Item && asItWas(Item)[0];
    const seen = Object.entries(Responses ?? {}).map(([table, items]) => [table, items.flatMap(asItWas)]);
    const body = { ...others, ...(item && { Item: item }), ...(Responses && { Responses: Object.fromEntries(seen) }) };
    return { ...found, body };

    function asItWas(item: WireItem): WireItem[] {
      const versions = past.get(keyOf(item));
      if (!versions) return [item];
      const older = versions.filter(({ at }) => at <= asOf).at(-1);
      return older ? [older.item] : [];
    }
  }

  return {
    requestHandler,
    transport,
    async settled() {
      for (let work = busy; work; work = busy) {
        await work;
        if (busy === work) busy = undefined;
      }
    },
  };
}

const textOf = (body: unknown): string =>
  body instanceof Uint8Array ? Buffer.copyBytesFrom(body).toString('utf8') : String(body ?? '');

function aboutOf({ Item, Key, RequestItems, Entries, ExpressionAttributeValues }: Record<string, unknown>): string {
  if (Item ?? Key) return keyOf((Item ?? Key) as WireItem);
  if (Array.isArray(Entries)) return Entries.map(({ DetailType }) => DetailType).join(' ');
  if (RequestItems) {
    const [{ Keys }] = Object.values(RequestItems as Record<string, { Keys: WireItem[] }>) as [{ Keys: WireItem[] }];
    return Keys.map(keyOf).join(' ');
  }
  return JSON.stringify(unmarshall((ExpressionAttributeValues ?? {}) as WireItem));
}

const keyOf = ({ pk, sk }: WireItem): string => `${pk?.S}|${sk?.S}`;

export const nameOfError = ({ body }: WireAnswer): string => /[A-Za-z]+$/.exec(String(body.__type))?.[0] ?? 'unknown';

/** A fault that the service itself tells, in its own shape. */
function refusalFor(fault: CallFault | undefined, { operation }: Call): WireAnswer | undefined {
  const toBus = operation === 'PutEvents';
  const refuse = (status: number, type: string, message: string): WireAnswer => ({
    status,
    body: { __type: type, message },
  });
  switch (fault) {
    case 'throttled':
      if (toBus) return refuse(400, 'ThrottlingException', 'Rate exceeded');
      return refuse(
        400,
        'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
        'The level of configured provisioned throughput for the table was exceeded.',
      );
    case 'server-error':
      if (toBus) return refuse(500, 'InternalException', 'This exception occurs due to unexpected causes.');
      return refuse(500, 'com.amazonaws.dynamodb.v20120810#InternalServerError', 'Internal server error');
    case 'refused-for-good':
      return refuse(
        400,
        'com.amazon.coral.validate#ValidationException',
        'Item size has exceeded the maximum allowed size',
      );
    default:
      return undefined;
  }
}

/** The answer without its last item, whose key is left for later. */
function unprocessed({ input }: Call, found: WireAnswer): WireAnswer {
  const requested = input.RequestItems as Record<string, { Keys: WireItem[]; ConsistentRead?: boolean }>;
  const [[table, wanted] = []] = Object.entries(requested);
  const later = wanted?.Keys.at(-1);
  if (found.status !== 200 || table === undefined || !wanted || !later) return found;
  const { Responses } = found.body as { Responses: Record<string, WireItem[]> };
  const answered = Responses[table]?.filter((item) => keyOf(item) !== keyOf(later)) ?? [];
  const body = { Responses: { [table]: answered }, UnprocessedKeys: { [table]: { ...wanted, Keys: [later] } } };
  return { ...found, body };
}
