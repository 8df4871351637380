import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ministackProgram } from './python.ts';
import { ended, startGroup, stopGroup } from './run.ts';

export const region = 'eu-central-1';
export const account = '000000000000';
/** MiniStack's root user, who may do everything: for clients on this machine, never for a function. */
export const rootCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

const nodeBin = path.resolve(import.meta.dirname, '../../node_modules/.bin');

/** A MiniStack that runs, empty, on this machine's loopback. */
export interface MiniStack {
  /** For every AWS client: `http://127.0.0.1:<port>`. */
  endpoint: string;
  /** What it and the functions say. */
  logFile: string;
  /** A folder that goes when it stops. */
  folder: string;
  /** Resolves, with a sentence, when it ends without having been asked to. */
  died: Promise<string>;
  /** Ends it and everything it started, and removes what it kept. May be called twice. */
  stop(): Promise<void>;
}

/** Starts MiniStack on `port`, or on any free one. It enforces IAM: a function may do what its role says, no more. */
export async function startMiniStack(options: {
  port?: number | undefined;
  tell: (progress: string) => void;
}): Promise<MiniStack> {
  const program = await ministackProgram(options.tell);
  const port = await freePort(options.port);
  const folder = mkdtempSync(path.join(tmpdir(), 'kulanz-stack-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  for (const part of ['tmp', 'state', 'home']) mkdirSync(path.join(folder, part));
  const logFile = path.join(folder, 'ministack.log');
  const log = openSync(logFile, 'a');
  const child = startGroup(program, [], {
    cwd: folder,
    stdio: ['ignore', log, log],
    // Nothing of the caller's own AWS settings, and our Node first: functions run on the `node` of the PATH.
    env: {
      PATH: [nodeBin, process.env.PATH].join(path.delimiter),
      HOME: path.join(folder, 'home'),
      TMPDIR: path.join(folder, 'tmp'),
      STATE_DIR: path.join(folder, 'state'),
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: region,
      AUTH: 'true',
      AWS_ACCESS_KEY_ID: rootCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: rootCredentials.secretAccessKey,
    },
  });
  closeSync(log);

  let stopping = false;
  const died = new Promise<string>((resolve) => {
    ended(child).then((code) => {
      if (!stopping) resolve(`MiniStack ended by itself (${code}):\n${lastLines(logFile)}`);
    });
  });
  const stop = async () => {
    stopping = true;
    await stopGroup(child);
    clear();
    process.off('exit', clear);
  };

  const endpoint = `http://127.0.0.1:${port}`;
  const trouble = await Promise.race([ready(endpoint), died]);
  if (trouble !== undefined) {
    await stop();
    throw new Error(trouble);
  }
  return { endpoint, logFile, folder, died, stop };
}

async function ready(endpoint: string): Promise<string | undefined> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${endpoint}/_ministack/health`, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return undefined;
    await wait(100);
  }
  return 'MiniStack did not answer within a minute of being started.';
}

const lastLines = (file: string) => readFileSync(file, 'utf8').split('\n').slice(-20).join('\n');

/** The wanted port, or any; throws a sentence when the wanted one is taken. */
function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () =>
      reject(new Error(`Port ${wanted} is taken. Choose another: npm run stack -- --port 4567`)),
    );
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
