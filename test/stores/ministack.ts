import { existsSync } from 'node:fs';
import { mkdir, rmdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasCommand, runCommand } from './command.ts';
import { freePort } from './free-port.ts';
import { startServer } from './process.ts';
import { inProject } from './project.ts';
import type { Store } from './store.ts';

const environment = inProject('.venv');
const python = inProject('.venv/bin/python');
const ministack = inProject('.venv/bin/ministack');
const requirements = inProject('local/stack/requirements.txt');
const lock = inProject('.cache/venv.lock');
const lockLimitMs = 300_000;

/** MiniStack, the local stack's AWS: what `npm run stack` deploys to. */
export const ministackStore: Store = {
  name: 'MiniStack',
  async missing() {
    if (existsSync(ministack) || (await hasCommand('python3', ['-c', 'import venv, ensurepip']))) return undefined;
    return 'needs Python 3.10 or later with its venv module (Debian: apt-get install python3-venv)';
  },
  async start() {
    await install();
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const stop = await startServer({
      command: ministack,
      args: [],
      env: { GATEWAY_PORT: String(port), BIND_HOST: '127.0.0.1', MINISTACK_REGION: 'eu-central-1' },
      cwd: tmpdir(),
      url: `${endpoint}/_ministack/health`,
    });
    return { endpoint, stop };
  },
};

/** Makes the virtual environment if it is not there yet; of two runs at once, one waits for the other. */
async function install(): Promise<void> {
  if (existsSync(ministack)) return;
  await withLock(async () => {
    if (existsSync(ministack)) return;
    if (!existsSync(python)) await runCommand('python3', ['-m', 'venv', environment]);
    const packages = existsSync(requirements) ? ['-r', requirements] : ['ministack==1.5.33'];
    await runCommand(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
  });
}

/** A folder can be made by one process only; one left behind by a run that died is taken over after a while. */
async function withLock(work: () => Promise<void>): Promise<void> {
  await mkdir(dirname(lock), { recursive: true });
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      const made = await stat(lock).catch(() => undefined);
      if (made === undefined && !isTaken(error)) throw error;
      if (made !== undefined && Date.now() - made.mtimeMs > lockLimitMs) await rmdir(lock).catch(() => undefined);
      await wait(250);
    }
  }
  try {
    await work();
  } finally {
    await rmdir(lock).catch(() => undefined);
  }
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';
