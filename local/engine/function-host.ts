import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import { EnvironmentEnded, type Handler, type HandlerFactory } from './function.ts';

export interface HostOptions {
  /** What the functions find in `process.env`, besides their own name. */
  environment: Record<string, string>;
  /** What single functions find there besides, by their name. */
  environmentOf?: Record<string, Record<string, string>>;
  /** The file descriptor that takes what the functions print; nothing is kept if not given. */
  log?: number | undefined;
  account: string;
}

/** Where the real functions run: threads of their own, so that they use another core than the bus. */
export interface FunctionHosts {
  load(functionName: string): HandlerFactory;
  stop(): Promise<void>;
}

const reply = z.union([z.object({ id: z.int(), response: z.unknown() }), z.object({ id: z.int(), error: z.string() })]);

type Call = { resolve(response: unknown): void; reject(error: Error): void };
type Send = (message: {
  functionName: string;
  event?: unknown;
  deadline?: number;
  requestId?: string;
}) => Promise<unknown>;

/** One thread; it holds at most one environment of each function. */
interface Host {
  send: Send;
  stop(): Promise<unknown>;
}

/**
 * The n-th environment of each function lives in the n-th thread, made when it is needed. The threads share nothing,
 * as Lambda's environments share nothing.
 */
export function functionHosts(options: HostOptions): FunctionHosts {
  const hosts: (Host | undefined)[] = [];
  return {
    load: (functionName) => async (environment) => {
      const host = hosts[environment - 1] ?? startHost(options);
      hosts[environment - 1] = host;
      await host.send({ functionName });
      return handlerIn(host, functionName);
    },
    async stop() {
      await Promise.all(hosts.map((host) => host?.stop()));
    },
  };
}

function handlerIn(host: Host, functionName: string): Handler {
  return (event, { awsRequestId: requestId, getRemainingTimeInMillis }) =>
    host.send({ functionName, event, requestId, deadline: Date.now() + getRemainingTimeInMillis() });
}

function startHost({ environment, ...workerData }: HostOptions): Host {
  const worker = new Worker(new URL('./function-host-worker.ts', import.meta.url), {
    workerData,
    env: { ...process.env, ...environment },
  });
  const calls = new Map<number, Call>();
  let sent = 0;
  let gone: Error | undefined;

  worker.on('message', (message: unknown) => {
    const answer = reply.parse(message);
    const call = calls.get(answer.id);
    calls.delete(answer.id);
    if ('error' in answer) call?.reject(thrown(answer.error));
    else call?.resolve(answer.response);
  });
  const end = (reason: string) => {
    gone ??= new EnvironmentEnded(reason);
    for (const { reject } of calls.values()) reject(gone);
    calls.clear();
  };
  worker.on('error', (error) => end(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  worker.on('exit', () => end('the thread of the functions has ended'));

  return {
    send(message) {
      if (gone) return Promise.reject(gone);
      sent += 1;
      const id = sent;
      return new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject });
        worker.postMessage({ id, ...message });
      });
    },
    stop: () => worker.terminate(),
  };
}

/** An error as it was thrown in the other thread, with its stack there. */
function thrown(stack: string): Error {
  const error = new Error(stack.split('\n')[0]);
  error.stack = stack;
  return error;
}
