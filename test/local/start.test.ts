import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** Runs a command as it was printed, at the root of the project. */
const inShell = (command: string) =>
  promisify(execFile)('sh', ['-c', command], { cwd: fileURLToPath(new URL('../../', import.meta.url)) });

const main = fileURLToPath(new URL('../../local/main.mjs', import.meta.url));
const anyPorts = ['--port', '0', '--table-port', '0', '--desk-port', '0'];

function start(args: string[], nodeOptions: string[] = []) {
  const child = spawn(process.execPath, [...nodeOptions, main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    output.stdout += data;
  });
  child.stderr.on('data', (data) => {
    output.stderr += data;
  });
  return {
    child,
    output,
    async end() {
      const [code] = await once(child, 'close');
      return { code, ...output };
    },
    async printed(text: string) {
      while (!output.stdout.includes(text)) await once(child.stdout, 'data');
    },
  };
}

describe('npm start cannot go on, and says what to do', () => {
  test.each([
    ['an option that does not exist', ['--frsh'], "Unknown option '--frsh'.\nWhat there is: npm start -- --help\n"],
    ['a word too much', ['fresh'], "Unexpected argument 'fresh'.\nWhat there is: npm start -- --help\n"],
    ['a port that cannot be', ['--port', '65536'], '--port takes a port from 0 to 65535, not "65536".\n'],
    ['an option without its value', ['--data'], "Option '--data <value>' argument missing.\n"],
  ])('for %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await start(args).end();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });

  test('on an old Node', async () => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.11.1'}})`;
    const { code, stderr } = await start([], ['--import', old]).end();
    expect(code).toBe(1);
    expect(stderr).toContain('Kulanz needs Node 24 or newer; this is Node 20.11.1.\n');
  });

  test('with a broken journal', async () => {
    const folder = temporaryFolder();
    await start(['--data', folder, '--once', '--no-samples', ...anyPorts]).end();
    writeFileSync(join(folder, 'journal.ndjson'), 'garbage\n');

    const { code, stdout, stderr } = await start(['--data', folder, ...anyPorts]).end();

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `The journal ${join(folder, 'journal.ndjson')} is broken at line 1.\n` +
        `Move it away to keep it, or start afresh and forget all data: npm start -- --data ${folder} ${anyPorts.join(' ')} --fresh\n`,
    );
    const fresh = await start(['--data', folder, '--once', '--no-samples', '--fresh', ...anyPorts]).end();
    expect(fresh.code).toBe(0);
  });

  test('with a file where the data is to be', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await start(['--data', file, '--table-port', '0']).end()).toEqual({
      code: 1,
      stdout: '',
      stderr:
        `The data folder ${file} cannot be used: it is a file, not a folder.\n` +
        'Choose another folder: npm start -- --data <folder> --table-port 0\n',
    });
  });

  test('and the printed command, run as it is, mends the folder that was meant', async () => {
    const folder = join(temporaryFolder(), "Maria's data");
    const args = ['--data', folder, '--once', ...anyPorts];
    await start([...args, '--no-samples']).end();
    writeFileSync(join(folder, 'samples.json'), 'garbage');

    const { code, stderr } = await start(args).end();
    expect(code).toBe(1);
    const command = /^Start afresh and forget all data: (npm start -- .*)$/m.exec(stderr)?.[1] ?? '';
    await inShell(command);

    expect(JSON.parse(readFileSync(join(folder, 'samples.json'), 'utf8'))).toMatchObject({ told: true });
  });
});

test('--help tells every option', async () => {
  const { code, stdout } = await start(['--help']).end();
  expect(code).toBe(0);
  for (const option of ['--fresh', '--port', '--table-port', '--data', '--no-samples', '--once']) {
    expect(stdout).toContain(option);
  }
});

test('the sample stream is played; a second time, every decided case is already recorded', async () => {
  const folder = temporaryFolder();
  const args = ['--data', folder, '--once', ...anyPorts];

  const first = await start(args).end();
  const second = await start(args).end();

  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
  expect(second.code).toBe(0);
  expect(first.stdout).not.toContain('\u001b');
  const decided = (text: string) =>
    text.split('\n').filter((line) => /^ {2}[✔→·] (granted|referred|unneeded) /.test(line));
  expect(decided(first.stdout).length).toBeGreaterThan(20);
  // What Kulanz raised itself the first time, it has no reason to raise again.
  const told = (text: string) => decided(text).filter((line) => !line.includes('raised by Kulanz itself'));
  expect(decided(first.stdout).length).toBeGreaterThan(told(first.stdout).length);
  expect(told(second.stdout)).toHaveLength(told(first.stdout).length);
  expect(decided(second.stdout).filter((line) => !line.includes('already recorded,'))).toEqual([]);
  expect(first.stdout).toMatch(/^ {2}! set aside /m);
  expect(second.stdout).not.toMatch(/^ {2}! set aside /m);
  expect(second.stdout).toMatch(/^Left out: the \d+ that were set aside\.$/m);
});

const awsInstalled = await promisify(execFile)('aws', ['--version']).then(
  () => true,
  () => false,
);

// In CI a missing aws is a failure: .ci/run brings it.
test.skipIf(!awsInstalled && process.env.CI !== 'true')(
  'the printed aws command works as it is, and its outcome is shown',
  async () => {
    const { child, output, printed, end } = start(['--data', temporaryFolder(), '--no-samples', ...anyPorts]);
    await printed('--fresh');
    const command = output.stdout.slice(output.stdout.indexOf('AWS_ACCESS_KEY_ID'), output.stdout.indexOf('See what'));

    const { stdout } = await inShell(command);
    await printed('WaiveFee · 2.99 EUR · right');
    child.kill('SIGINT');

    expect(JSON.parse(stdout).FailedEntryCount).toBe(0);
    expect((await end()).code).toBe(0);
  },
);

test('the printed commands are about the engine that printed them', async () => {
  const folder = temporaryFolder();
  const { output, printed } = start(['--data', folder, '--no-samples', ...anyPorts]);
  await printed('--fresh');
  const [, tableEndpoint] = /table {2}(\S+)/.exec(output.stdout) ?? [];
  const outcomes = output.stdout.match(/^npm run --silent kulanz -- .*$/gm) ?? [];

  const [, busEndpoint] = /bus {4}(\S+)/.exec(output.stdout) ?? [];
  const where = `AWS_ENDPOINT_URL_EVENTBRIDGE=${busEndpoint} AWS_ENDPOINT_URL_DYNAMODB=${tableEndpoint}`;
  expect(output.stdout).toContain(`\nexport ${where}\n`);
  expect(outcomes).toEqual([`npm run --silent kulanz -- outcomes maria-lang --table-endpoint ${tableEndpoint}`]);
  expect((await inShell(outcomes[0] ?? '')).stderr).toContain('Nothing has been decided for maria-lang yet.');
  expect(output.stdout).toContain(`\nnpm start -- --data ${folder} ${anyPorts.join(' ')} --no-samples --fresh\n`);
  expect(output.stdout).toContain('\n  log    engine.log in the data folder');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops everything in order', async (signal) => {
  const folder = temporaryFolder();
  const { child, output, printed, end } = start(['--data', folder, '--no-samples', ...anyPorts]);
  await printed('--fresh');
  const endpoints = output.stdout.match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];

  child.kill(signal);

  expect(await end()).toMatchObject({ code: 0, stderr: '' });
  expect(endpoints.length).toBeGreaterThanOrEqual(2);
  for (const endpoint of endpoints) await expect(fetch(endpoint)).rejects.toThrow();
  expect(existsSync(join(folder, 'running.json'))).toBe(false);
});
