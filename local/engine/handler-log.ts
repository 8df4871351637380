import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handler } from './function.ts';

/** Takes what the functions print away from the terminal. */
export interface HandlerLog {
  /** The handler, with all that it and what it starts print on standard output or error going to the log. */
  wrap(handler: Handler): Handler;
  /** The same for something run once, such as loading a function's code. */
  during<T>(run: () => T): T;
  stop(): void;
}

/** `write` takes lines as they come. Others who print, in the same process and at the same time, are left alone. */
export function createHandlerLog(write: (text: string) => void): HandlerLog {
  const inside = new AsyncLocalStorage<true>();
  const streams = [process.stdout, process.stderr];
  const originals = streams.map((stream) => stream.write);
  for (const [index, stream] of streams.entries()) {
    const original = originals[index]?.bind(stream);
    const redirected = (chunk: string | Uint8Array, ...rest: unknown[]) => {
      if (!inside.getStore()) return Reflect.apply(original ?? (() => true), stream, [chunk, ...rest]);
      write(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
      const done = rest.at(-1);
      if (typeof done === 'function') queueMicrotask(() => done());
      return true;
    };
    stream.write = redirected;
  }
  return {
    wrap: (handler) => (event, context) => inside.run(true, () => handler(event, context)),
    during: (run) => inside.run(true, run),
    stop() {
      for (const [index, stream] of streams.entries()) {
        const original = originals[index];
        if (original) stream.write = original;
      }
    },
  };
}
