import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** A command that failed; the message ends with what it last said. */
export class CommandFailed extends Error {}

/**
 * Runs a command to its end and gives back what it printed. Throws {@link CommandFailed} when it exits with anything
 * but 0 or takes longer than `seconds`.
 */
export async function run(
  command: string,
  args: string[],
  options: { seconds: number; cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<string> {
  const child = startGroup(command, args, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    killGroup(child, 'SIGKILL');
  }, options.seconds * 1000);
  // `close`, not `exit`: by then all of the output is here.
  const code = await ended(child, 'close').finally(() => clearTimeout(timer));
  if (code === 0) return said;
  const how = late ? `took longer than ${options.seconds} s` : `failed (${code})`;
  throw new CommandFailed(`${[command, ...args].join(' ')} ${how}:\n${said.split('\n').slice(-25).join('\n')}`);
}

const alive = new Set<ChildProcess>();
// The last resort, when this process ends without having stopped what it started.
process.on('exit', () => {
  for (const child of alive) killGroup(child, 'SIGKILL');
});

/** Starts a command in a process group of its own, so that it can be ended together with all that it starts. */
export function startGroup(command: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  child.once('error', () => alive.delete(child));
  return child;
}

/** Resolves with the exit code, or with the signal or error that ended it. */
export function ended(child: ChildProcess, event: 'exit' | 'close' = 'exit'): Promise<number | string> {
  return new Promise((resolve) => {
    if (event === 'exit' && child.exitCode !== null) resolve(child.exitCode);
    child.once('error', (error) => resolve(error.message));
    child.once(event, (code: number | null, signal: string | null) => resolve(code ?? signal ?? 'unknown'));
  });
}

/** Asks the whole group to end and, if it has not after five seconds, ends it. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = ended(child);
  killGroup(child, 'SIGTERM');
  await Promise.race([gone, wait(5000, undefined, { ref: false })]);
  killGroup(child, 'SIGKILL');
  await gone;
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing of the group is left: what was wanted.
  }
}
