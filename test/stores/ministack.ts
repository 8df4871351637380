import { mkdir, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startMiniStack } from '../../local/stack/ministack.ts';
import { ministackProgram, PythonMissing } from '../../local/stack/python.ts';
import { inProject } from './project.ts';
import type { Store } from './store.ts';

const lock = inProject('.cache/venv.lock');
/** Making the environment takes less; a lock that is older was left behind by a run that died. */
const lockLimitMs = 300_000;
const tell = (progress: string) => console.info(progress);

/** MiniStack, the local stack's AWS: what `npm run stack` deploys to. */
export const ministackStore: Store = {
  name: 'MiniStack',
  async missing() {
    try {
      await install();
      return undefined;
    } catch (error) {
      if (error instanceof PythonMissing) return error.message;
      throw error;
    }
  },
  async start() {
    await install();
    return startMiniStack({ tell });
  },
};

/** Makes the project's Python environment if it is not there; of two test runs at once, one waits for the other. */
async function install(): Promise<void> {
  await mkdir(dirname(lock), { recursive: true });
  while (!(await taken())) await wait(250);
  try {
    await ministackProgram(tell);
  } finally {
    await rmdir(lock);
  }
}

/** A folder can be made by one process only. */
async function taken(): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > lockLimitMs) await rmdir(lock).catch(() => undefined);
    return false;
  }
}
