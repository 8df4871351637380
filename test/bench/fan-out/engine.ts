/** The engine of `engine-process.ts`, as its parent sees it. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod/mini';

const started = z.object({ busEndpoint: z.string(), tableEndpoint: z.string() });
const units = z.object({ read: z.number(), write: z.number() });
const atRest = z.object({
  /** When it was, in milliseconds since 1970. */
  restedAt: z.int(),
  /** The most that the process occupied, in bytes, since `begin`; without files that it maps. */
  peakResident: z.number(),
  /** The most that all its heaps together held after a collection. */
  peakHeap: z.number(),
  units: z.optional(units),
  published: z.int(),
  largestQueue: z.int(),
  queues: z.record(z.string(), z.int()),
});
export type AtRest = z.infer<typeof atRest>;
const progress = z.object({ published: z.int() });

/** When it is to kill itself: after so many events on its bus, and then so many milliseconds. */
export interface Death {
  afterEvents: number;
  ms: number;
}

export interface EngineProcess {
  busEndpoint: string;
  tableEndpoint: string;
  /** From here on units and memory count. */
  begin(): Promise<void>;
  /** Resolves when all is at rest; with nothing if it was killed before. */
  idle(onProgress?: (published: number) => void): Promise<AtRest | undefined>;
  stop(): Promise<void>;
}

/** Starts it on a data folder; nothing, if it is killed before it has told so. With `metered` each thread tells what it holds, and the table what it costs. */
export async function startEngineProcess(
  dataFolder: string,
  { metered = false, dies }: { metered?: boolean; dies?: Death } = {},
): Promise<EngineProcess | undefined> {
  const child = fork(
    new URL('engine-process.ts', import.meta.url),
    [dataFolder, ...(dies ? [String(dies.afterEvents), String(dies.ms)] : [])],
    { execArgv: metered ? ['--expose-gc', `--import=${new URL('meter.ts', import.meta.url)}`] : [] },
  );
  const ended = once(child, 'exit');
  const answer = await nextMessage(child, ended);
  if (answer === undefined && dies) return undefined;
  const { busEndpoint, tableEndpoint } = started.parse(answer);
  return {
    busEndpoint,
    tableEndpoint,
    async begin() {
      child.send('begin');
      await nextMessage(child, ended);
    },
    async idle(onProgress) {
      const asking = onProgress && setInterval(() => child.connected && child.send('progress'), 2_000);
      child.send('idle');
      try {
        for (;;) {
          const message = await nextMessage(child, ended);
          if (message === undefined) return undefined;
          const done = atRest.safeParse(message);
          if (done.success) return done.data;
          onProgress?.(progress.parse(message).published);
        }
      } finally {
        clearInterval(asking);
      }
    },
    async stop() {
      if (child.connected) child.send('stop');
      await ended;
    },
  };
}

/** What it says next; nothing if it ended instead. */
async function nextMessage(child: ChildProcess, ended: Promise<unknown>): Promise<unknown> {
  const [message] = await Promise.race([once(child, 'message'), ended.then(() => [undefined])]);
  return message;
}
