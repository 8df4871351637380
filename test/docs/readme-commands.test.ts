import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { sampleStream } from '../../local/samples.ts';
import manifest from '../../package.json' with { type: 'json' };
import { blocksOf, commandsIn, pages, projectFolder } from './markdown.ts';

const commands = blocksOf('README.md', 'sh').flatMap(commandsIn);
const cliCommands = commands.filter((command) => command.startsWith('npm run --silent kulanz -- '));
const awsCommands = commands.filter((command) => /^aws /m.test(command));
const awsInstalled = await promisify(execFile)('aws', ['--version']).then(
  () => true,
  () => false,
);

/** What `npm start` has up by the time somebody tries the commands: the sample stream is told. */
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory' });
  for (const { source, 'detail-type': detailType, detail } of sampleStream(new Date()).events) {
    engine.put([{ EventBusName: engine.bus, Source: source, DetailType: detailType, Detail: JSON.stringify(detail) }]);
  }
  await engine.idle();
});
afterAll(() => engine.stop());

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as it is printed, in a shell at the root of the project. Only the ports are this test's own. */
function shell(command: string): Promise<Ran> {
  const here = command.replaceAll('http://127.0.0.1:4100', engine.busEndpoint);
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, AWS_REGION: ___, INIT_CWD: ____, ...outside } = process.env;
  const env = {
    ...outside,
    AWS_ENDPOINT_URL_EVENTBRIDGE: engine.busEndpoint,
    AWS_ENDPOINT_URL_DYNAMODB: engine.tableEndpoint,
  };
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', here], { cwd: projectFolder, env, timeout: 40_000 }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('the README’s commands', () => {
  it('are there', () => {
    expect(cliCommands.length).toBeGreaterThan(4);
    expect(awsCommands).toHaveLength(1);
  });

  it.each(cliCommands)('%s', async (command) => {
    const { code, err } = await shell(command);
    // Of a reply with an excuse, the exit code says so.
    const expected = command.includes('check-reply') ? 1 : 0;
    expect({ code, err }).toEqual({ code: expected, err: expect.not.stringMatching(/refused|broken|error/i) });
  });

  // In CI a missing aws is a failure: .ci/run brings it.
  it.skipIf(!awsInstalled && process.env.CI !== 'true').each(awsCommands)('%s', async (command) => {
    const { code, out, err } = await shell(command);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).FailedEntryCount).toBe(0);
    await engine.idle();
    const outcomes = await shell('npm run --silent kulanz -- outcomes C-1001');
    expect(outcomes.out).toContain('HotlineCallEnded call-1 from telephony: granted');
  });

  it('name the archive of this version', () => {
    const archives = commands.flatMap((command) => command.match(/kulanz-\d[\w.-]*\.tgz/g) ?? []);
    expect(new Set(archives)).toEqual(new Set([`kulanz-${manifest.version}.tgz`]));
  });

  it('put events that are of today', () => {
    expect(awsCommands.join()).not.toMatch(/20\d\d-\d\d-\d\d/);
    for (const command of cliCommands.filter((text) => text.includes(' emit '))) expect(command).toMatch(/ --today$/);
  });
});

describe.each(pages)('%s', (page) => {
  it('calls only scripts that there are', () => {
    const called = blocksOf(page, 'sh').flatMap((block) => [...block.matchAll(/\bnpm run (?:-\S+ )*([\w:-]+)/g)]);
    for (const [, script] of called) expect(Object.keys(manifest.scripts)).toContain(script);
  });
});
