import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { hasCommand, runCommand } from './command.ts';
import { freePort } from './free-port.ts';
import { startServer } from './process.ts';
import { inProject } from './project.ts';
import type { Store } from './store.ts';

const pom = inProject('test/stores/dynamodb-local/pom.xml');
const cache = inProject('.cache/dynamodb-local');
const mainClass = 'com.amazonaws.services.dynamodbv2.local.main.ServerRunner';

/** AWS's own DynamoDB Local, in memory: the reference for the table's behaviour and for consumed capacity. */
export const dynamodbLocalStore: Store = {
  name: 'DynamoDB Local',
  async missing() {
    if (!(await hasCommand('java', ['-version']))) return 'needs Java 17 or later on the PATH';
    if (existsSync(await libraryFolder()) || (await hasCommand('mvn', ['--version']))) return undefined;
    return 'needs Maven on the PATH to be fetched';
  },
  async start() {
    const libraries = await fetchLibraries();
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}`;
    const stop = await startServer({
      command: 'java',
      args: [
        `-Djava.library.path=${libraries}`,
        '-Xmx512m',
        '-cp',
        [join(libraries, '*')].join(delimiter),
        mainClass,
        '-inMemory',
        '-disableTelemetry',
        '-port',
        String(port),
      ],
      url: endpoint,
    });
    return { endpoint, stop };
  },
};

/** A folder per content of pom.xml: another version there means another folder here. */
async function libraryFolder(): Promise<string> {
  return join(
    cache,
    createHash('sha256')
      .update(await readFile(pom))
      .digest('hex')
      .slice(0, 12),
  );
}

/** Fetched beside its place and moved there when whole, so that two runs at once do not disturb each other. */
async function fetchLibraries(): Promise<string> {
  const folder = await libraryFolder();
  if (existsSync(folder)) return folder;
  const draft = join(cache, `draft-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  try {
    await copyFile(pom, join(draft, 'pom.xml'));
    await runCommand(
      'mvn',
      ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=libraries'],
      draft,
    );
    await rename(join(draft, 'libraries'), folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}
