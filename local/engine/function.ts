import type { Context } from 'aws-lambda';
import type { Faults } from './faults.ts';
import { type Scheduler, uuid } from './scheduler.ts';

/** A function's code: what `functions/<name>/index.ts` exports as `handler`. */
export type Handler = (event: unknown, context: Context) => unknown;

/**
 * Makes a fresh environment, as a cold start does. `environment` counts from 1. A handler serves one event at a time,
 * as on Lambda; more at a time take more environments.
 */
export type HandlerFactory = (environment: number) => Handler | Promise<Handler>;

/** How a run ended. A failure's reason is for the log only. */
export type Answer = { ok: true; response: unknown } | { ok: false; reason: string };

export interface FunctionOptions {
  name: string;
  region: string;
  account: string;
  load: HandlerFactory;
  timeoutMs: number;
  scheduler: Scheduler;
  faults: Faults;
}

export interface LambdaFunction {
  readonly name: string;
  /** Makes an environment ready ahead of the first event. @throws whatever the code throws when it is loaded */
  warm(): Promise<void>;
  /** Runs the handler in a free environment. Never throws. */
  invoke(event: unknown, messageIds: readonly string[]): Promise<Answer>;
}

/** Thrown by a handler whose environment is gone for good; the next run gets a fresh one. */
export class EnvironmentEnded extends Error {
  override readonly name = 'EnvironmentEnded';
}

interface Environment {
  number: number;
  handler: Handler;
}

/** A function with as many environments as were ever needed at the same time. */
export function createFunction({ name, load, timeoutMs, ...options }: FunctionOptions): LambdaFunction {
  const { scheduler, faults } = options;
  const free: Environment[] = [];
  let made = 0;

  async function coldStart(): Promise<Environment> {
    made += 1;
    const number = made;
    return { number, handler: await load(number) };
  }

  function run(environment: Environment, event: unknown, messageIds: readonly string[]): Promise<Answer> {
    const deadline = scheduler.now() + timeoutMs;
    const requestId = uuid(scheduler);
    return new Promise((resolve) => {
      let open = true;
      const end = (answer: Answer, reusable: boolean) => {
        if (!open) return;
        open = false;
        cancelTimeout();
        if (reusable) free.push(environment);
        resolve(answer);
      };
      const cancelTimeout = scheduler.schedule(timeoutMs, () => end(failure(`timed out after ${timeoutMs} ms`), false));
      faults.invoking?.({
        functionName: name,
        requestId,
        environment: environment.number,
        messageIds,
        abandon: () => end(failure('the environment was ended'), false),
      });
      if (!open) return;
      const context = contextOf(name, requestId, options, () => Math.max(0, deadline - scheduler.now()));
      // In a promise, so that what a handler throws before its first await is a failed run too.
      new Promise((settle) => settle(environment.handler(event, context))).then(
        (response) => end(answer(response), true),
        (error: unknown) => end(failure(`threw ${describe(error)}`), !(error instanceof EnvironmentEnded)),
      );
    });
  }

  return {
    name,
    async warm() {
      if (free.length === 0) free.push(await coldStart());
    },
    async invoke(event, messageIds) {
      let environment = free.pop();
      try {
        environment ??= await coldStart();
      } catch (error) {
        return failure(`did not start: ${describe(error)}`);
      }
      return run(environment, event, messageIds);
    },
  };
}

/** Lambda hands a response on as JSON; what JSON cannot hold is a failed run. */
function answer(response: unknown): Answer {
  try {
    return { ok: true, response: response === undefined ? null : JSON.parse(JSON.stringify(response)) };
  } catch (error) {
    return failure(`answered something that is not JSON: ${describe(error)}`);
  }
}

function failure(reason: string): Answer {
  return { ok: false, reason };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What a handler is told about its run. `remaining` gives the milliseconds left. */
export function contextOf(
  name: string,
  requestId: string,
  { region, account }: Pick<FunctionOptions, 'region' | 'account'>,
  remaining: () => number,
): Context {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${region}:${account}:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'embedded',
    getRemainingTimeInMillis: remaining,
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}
