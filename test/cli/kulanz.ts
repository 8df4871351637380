import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Terminal } from '../../local/cli/command.ts';
import { runCli } from '../../local/cli/run.ts';

/** What a command printed, and its exit code. */
export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command in this process: quick, and all but the process around it. */
export async function kulanz(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    print: (line) => out.push(`${line}\n`),
    tell: (line) => err.push(`${line}\n`),
    paint: (_, text) => text,
  };
  const code = await runCli(args, terminal);
  return { code, out: out.join(''), err: err.join('') };
}

export const main = fileURLToPath(new URL('../../local/cli/main.ts', import.meta.url));

/** Runs the real command, as npm does, with something on its standard input. */
export function kulanzProcess(args: string[], input = ''): Promise<Ran> {
  return finished(spawn(process.execPath, [main, ...args], { stdio: 'pipe' }), input);
}

/** Waits for a process, at most twenty seconds. */
export async function finished(child: ReturnType<typeof spawn>, input = ''): Promise<Ran> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (bytes) => (out += bytes));
  child.stderr?.on('data', (bytes) => (err += bytes));
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(tooLong);
  return { code, out, err };
}
