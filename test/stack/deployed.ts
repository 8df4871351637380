import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { type DeployedDesk, startLocalStack } from '../../local/stack/local-stack.ts';
import { PythonMissing } from '../../local/stack/python.ts';
import { clientsOf } from './aws.ts';
import { colleagues, sample } from './events.ts';

/** Whatever hangs, the whole run ends, and with it everything it started. */
const longestRunMs = 8 * 60_000;

declare module 'vitest' {
  interface ProvidedContext {
    /** The app as deployed on MiniStack; `undefined` where there is no Python, which only a person may be without. */
    stack: { endpoint: string; busName: string; tableName: string; desk: DeployedDesk } | undefined;
  }
}

/** Whoever works here is known before anybody asks: functions read the roster once a minute. */
async function hire(stack: { endpoint: string; busName: string; tableName: string }): Promise<void> {
  const aws = clientsOf(stack);
  await aws.put(...colleagues.map((colleague) => sample('employee-joined', colleague)));
  for (const { employeeId } of colleagues) {
    while (!(await aws.item(`EMPLOYEE#${employeeId}`, 'PROFILE'))) await wait(250);
  }
}

/** From nothing: environment, MiniStack, bootstrap, deployment. Gives vitest the way to take it all down again. */
export default async function deployed(project: TestProject): Promise<() => Promise<void>> {
  const watchdog = setTimeout(() => {
    console.error(`The stack test took longer than ${longestRunMs / 60_000} minutes.`);
    process.exit(1);
  }, longestRunMs);
  watchdog.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

  const started = Date.now();
  const tell = (progress: string) =>
    console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${progress}`);
  try {
    const { endpoint, busName, tableName, desk, stop } = await startLocalStack({ tell });
    tell('Deployed.');
    await hire({ endpoint, busName, tableName });
    tell('Three colleagues work here.');
    project.provide('stack', { endpoint, busName, tableName, desk });
    return async () => {
      clearTimeout(watchdog);
      await stop();
    };
  } catch (error) {
    if (!(error instanceof PythonMissing) || process.env.CI) throw error;
    console.error(`\nNothing was tested. ${error.message}\n`);
    project.provide('stack', undefined);
    return async () => clearTimeout(watchdog);
  }
}
