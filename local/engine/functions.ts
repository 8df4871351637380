import * as z from 'zod';
import type { Handler, HandlerFactory } from './function.ts';
import type { HandlerLog } from './handler-log.ts';

const functionModule = z.object({
  handler: z.custom<Handler>((value) => typeof value === 'function', 'must export a function named handler'),
});

let imports = 0;
let previous: Promise<unknown> = Promise.resolve();

/**
 * The code of `functions/<name>/index.ts`. Each environment is a module instance of its own, as each of Lambda's is a
 * process of its own; what the functions share is loaded once.
 *
 * A function reads its configuration from the environment while it is loaded. So one is loaded at a time, with
 * `SERVICE_NAME` set to its name.
 */
export function realFunctions(log: HandlerLog): (functionName: string) => HandlerFactory {
  return (functionName) => () => {
    const loading = previous.then(async () => {
      process.env.SERVICE_NAME = functionName;
      process.env.POWERTOOLS_SERVICE_NAME = functionName;
      imports += 1;
      const url = new URL(`../../functions/${functionName}/index.ts?environment=${imports}`, import.meta.url);
      const loaded: unknown = await log.during(() => import(url.href));
      return log.wrap(functionModule.parse(loaded).handler);
    });
    previous = loading.catch(() => {});
    return loading;
  };
}
