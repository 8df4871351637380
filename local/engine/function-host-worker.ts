/** A thread that the real functions run in: loads `functions/<name>/index.ts`, and runs its handler when told to. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { contextOf, type Handler } from './function.ts';

const { log, account, environmentOf } = z
  .object({
    log: z.optional(z.int()),
    account: z.string(),
    environmentOf: z._default(z.record(z.string(), z.record(z.string(), z.string())), {}),
  })
  .parse(workerData);
const call = z.object({
  id: z.int(),
  functionName: z.string(),
  event: z.optional(z.unknown()),
  requestId: z.optional(z.string()),
  deadline: z.optional(z.number()),
});
const functionModule = z.object({
  handler: z.custom<Handler>((value) => typeof value === 'function', 'must export a function named handler'),
});

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array) => {
    if (log !== undefined) writeSync(log, typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return true;
  };
}

const handlers = new Map<string, Handler>();
let loading: Promise<unknown> = Promise.resolve();

/** One at a time: a function reads its name and configuration from the environment while it is loaded. */
function load(functionName: string): Promise<unknown> {
  const loaded = loading.then(async () => {
    process.env.SERVICE_NAME = functionName;
    process.env.POWERTOOLS_SERVICE_NAME = functionName;
    const own = environmentOf[functionName] ?? {};
    Object.assign(process.env, own);
    try {
      const code: unknown = await import(new URL(`../../functions/${functionName}/index.ts`, import.meta.url).href);
      handlers.set(functionName, functionModule.parse(code).handler);
    } finally {
      for (const name of Object.keys(own)) delete process.env[name];
    }
  });
  loading = loaded.catch(() => {});
  return loaded;
}

function run({ functionName, event, requestId = '', deadline = 0 }: z.infer<typeof call>): unknown {
  const handler = handlers.get(functionName);
  if (!handler) return load(functionName);
  const where = { region: process.env.AWS_REGION ?? '', account };
  const context = contextOf(functionName, requestId, where, () => Math.max(0, deadline - Date.now()));
  return handler(event, context);
}

parentPort?.on('message', async (message: unknown) => {
  const parsed = call.parse(message);
  try {
    parentPort?.postMessage({ id: parsed.id, response: await run(parsed) });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ id: parsed.id, error: text });
  }
});
