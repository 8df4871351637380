import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a server may take until it answers; a cold Java or Python on a busy machine needs most of it. */
const startLimitMs = 60_000;
const stopLimitMs = 5_000;

interface ServerCommand {
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
  cwd?: string;
  /** Any answer to a GET of this address, whatever its status, means that the server is up. */
  url: string;
}

/** Starts a server as a child process and resolves when it answers. Throws with its last output if it does not. */
export async function startServer({ command, args, env, cwd, url }: ServerCommand): Promise<() => Promise<void>> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });

  // A test run that dies must not leave the server behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    await end(child);
  };

  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    if (failure ?? hasEnded(child)) break;
    if (await answers(url)) return stop;
    await wait(50);
  }
  await stop();
  throw new Error(`${command} did not start: ${failure?.message ?? output}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([ended, wait(stopLimitMs).then(() => child.kill('SIGKILL'))]);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
