import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a program to its end; throws with what it printed if it fails or takes longer than ten minutes. */
export async function runCommand(command: string, args: readonly string[], cwd?: string): Promise<string> {
  const { stdout } = await run(command, args, { cwd, timeout: 600_000, maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}

/** Is there a program of this name that answers to `args`? */
export async function hasCommand(command: string, args: readonly string[]): Promise<boolean> {
  try {
    await runCommand(command, args);
    return true;
  } catch {
    return false;
  }
}
