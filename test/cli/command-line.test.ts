import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventsIn } from '../../local/cli/files.ts';
import { finished, kulanz, kulanzProcess, main } from './kulanz.ts';

const commands = [
  'decide',
  'validate',
  'emit',
  'outcomes',
  'referrals',
  'begging',
  'excuses',
  'recovered',
  'lost',
  'check-reply',
  'token',
  'quarantine',
];

/** Where nothing listens: what was given wrong is told all the same. */
const nowhere = ['--table-endpoint', 'http://127.0.0.1:9'];

describe('the command line', () => {
  it('lists its commands with --help', async () => {
    const { code, out } = await kulanz('--help');
    expect(code).toBe(0);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} +[A-Z]`, 'm'));
  });

  it.each(commands)('explains %s with its options and examples', async (command) => {
    const { code, out, err } = await kulanz(command, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`npm run --silent kulanz -- ${command} `);
    expect(out).toMatch(/^Examples$/m);
    expect(await kulanz(command, '-h')).toEqual({ code, out, err });
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(140);
  });

  it('gives only examples that work', async () => {
    for (const command of ['decide', 'validate']) {
      const { out } = await kulanz(command, '--help');
      const examples = [...out.matchAll(/^ {2}npm run --silent kulanz -- (.*\.\w+)$/gm)].map(([, line]) => line ?? '');
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        if (example.includes(' - ')) continue;
        const wrong = example.includes('stream.ndjson');
        if (wrong) expect(out).toContain('stream.ndjson, the last example, are wrong on purpose');
        expect(await kulanz(...example.split(' ')), example).toMatchObject({ code: wrong ? 2 : 0 });
      }
    }
  });

  it('explains a command with help before it, as with --help after it', async () => {
    for (const help of ['help', '--help', '-h']) {
      expect(await kulanz(help, 'decide')).toEqual(await kulanz('decide', '--help'));
    }
    expect(await kulanz('help', '--help')).toEqual(await kulanz('--help'));
    expect(await kulanz('help', 'decid')).toEqual(await kulanz('decid'));
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await kulanz('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [[], 'Which command? See: npm run --silent kulanz -- --help\n'],
    [['decid'], 'There is no command decid. Did you mean decide? See: npm run --silent kulanz -- --help\n'],
    [['\u001b[2J'], 'There is no command of that name. See: npm run --silent kulanz -- --help\n'],
    [
      ['outcomes', 'C-1', '--jsno'],
      'outcomes has no option --jsno. Did you mean --json? See: npm run --silent kulanz -- outcomes --help\n',
    ],
    [
      ['outcomes', 'C-1', '--limit'],
      '--limit needs a value: --limit <n>. See: npm run --silent kulanz -- outcomes --help\n',
    ],
    [
      ['decide', 'a.json', '--facts', '--policy'],
      '--facts needs a value: --facts <file>. See: npm run --silent kulanz -- decide --help\n',
    ],
    [['outcomes', 'C-1', '--json=yes'], '--json takes no value. See: npm run --silent kulanz -- outcomes --help\n'],
    [['outcomes', 'C-1', '--limit', '0'], '--limit takes a whole number from 1 to 1000.\n'],
    [['outcomes', 'C-1', '--limit', '1e2'], '--limit takes a whole number from 1 to 1000.\n'],
    [['outcomes', 'C#1'], 'That is no customer id: an id has 1 to 128 letters, digits or . _ : -\n'],
    [['outcomes', 'C-1', '--table-endpoint', 'here'], '--table-endpoint takes a URL, such as http://127.0.0.1:4101.\n'],
    [
      ['outcomes', 'C-1', '--table-endpoint', 'localhost:4101'],
      '--table-endpoint takes a URL, such as http://127.0.0.1:4101.\n',
    ],
    [
      ['emit', 'events/samples/hotline-call-ended.json', '--endpoint', 'here'],
      '--endpoint takes a URL, such as http://127.0.0.1:4100.\n',
    ],
    [['token', '--as', 'E-17', '--desk', 'here'], '--desk takes a URL, such as http://127.0.0.1:4102.\n'],
    [
      ['quarantine'],
      'quarantine takes: list, show <id>, redrive <id>, or discard <id>. See: npm run --silent kulanz -- quarantine --help\n',
    ],
    [['quarantine', 'show'], 'show takes one id. See: npm run --silent kulanz -- quarantine --help\n'],
    [
      ['quarantine', 'forget', 'x'],
      'quarantine takes: list, show <id>, redrive <id>, or discard <id>. See: npm run --silent kulanz -- quarantine --help\n',
    ],
    [
      ['quarantine', 'discard', 'x', '--by', 'E-17'],
      'Who says so, and why? --by <employeeId> --reason <text>. See: npm run --silent kulanz -- quarantine --help\n',
    ],
    [
      ['quarantine', 'discard', 'x', '--by', 'E#17', '--reason', 'A test.'],
      '--by takes an employee’s id: 1 to 128 letters, digits or . _ : -\n',
    ],
    [
      ['quarantine', 'discard', 'x', '--by', 'E-17', '--reason', ' '],
      '--reason takes visible text, at most 1000 characters.\n',
    ],
    [['begging', 'C-1'], 'begging takes no argument. See: npm run --silent kulanz -- begging --help\n'],
    [['begging', '--days', '367'], '--days takes a whole number from 1 to 366.\n'],
    ...['excuses', 'recovered', 'lost'].map((name): [string[], string] => [
      [name, 'C-1'],
      `${name} takes no argument. See: npm run --silent kulanz -- ${name} --help\n`,
    ]),
    [
      ['referrals', 'E-1', 'E-2'],
      'referrals takes one host at most. See: npm run --silent kulanz -- referrals --help\n',
    ],
    [['referrals', 'E#1'], 'That is no host: an id has 1 to 128 letters, digits or . _ : -\n'],
    [
      ['referrals', '--grant', 'A#b#c'],
      'In whose name? Say the host. See: npm run --silent kulanz -- referrals --help\n',
    ],
    [
      ['referrals', 'E-1', '--decline', 'A#b#c', '--reason', 'None is left.'],
      'A no has a reason and something instead: --decline <caseKey> --reason <text> --instead <text>\n',
    ],
    [
      ['referrals', 'E-1', '--grant', 'A#b#c', '--decline', 'A#b#c'],
      'Grant it or decline it: a referral has one answer.\n',
    ],
    [['quarantine', 'list', '--days', '0', ...nowhere], '--days takes a whole number from 1 to 366.\n'],
    [
      ['quarantine', 'redrive', 'x', '--endpoint', 'here', ...nowhere],
      '--endpoint takes a URL, such as http://127.0.0.1:4100.\n',
    ],
    [['outcomes', 'C-1', '--limit', '0', ...nowhere], '--limit takes a whole number from 1 to 1000.\n'],
    [['referrals', '--limit', '0', ...nowhere], '--limit takes a whole number from 1 to 1000.\n'],
    ...['figures', 'begging', 'excuses', 'recovered', 'lost'].map((name): [string[], string] => [
      [name, '--days', '0', ...nowhere],
      '--days takes a whole number from 1 to 366.\n',
    ]),
    [['referrals', 'E-1', '--grant', 'A#b#c', '--note', ' '], '--note takes visible text, at most 1000 characters.\n'],
    [
      ['referrals', 'E-1', '--decline', 'A#b#c', '--note', 'It comes.', '--reason', 'No.', '--instead', 'This.'],
      '--note goes with --grant.\n',
    ],
    [
      ['referrals', 'E-1', '--grant', 'A#b#c', '--reason', 'No.'],
      '--reason and --instead go with --decline; what a yes says is --note <text>.\n',
    ],
    [['validate'], 'validate needs a file. See: npm run --silent kulanz -- validate --help\n'],
    [['emit'], 'emit needs a file. See: npm run --silent kulanz -- emit --help\n'],
  ])('%j: exit 2, with a hint', async (args, err) => {
    expect(await kulanz(...args)).toEqual({ code: 2, out: '', err });
  });
});

describe('the real command', () => {
  const call = readFileSync('events/samples/hotline-call-ended.json', 'utf8');

  it('decides what comes on standard input, without colour into a pipe', async () => {
    const { code, out, err } = await kulanzProcess(['decide', '-'], call);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ verdict: 'granted', remedies: [{ kind: 'WaiveFee', basis: 'right' }] });
    expect(out).not.toContain('\u001b');
  });

  it('exits with 2 and leaves standard output empty for an invalid event', async () => {
    const ran = await kulanzProcess(['decide', '-'], call.replace('198', '"198"'));
    expect(ran).toEqual({
      code: 2,
      out: '',
      err: 'stdin: detail.data.fee.amount: a number is expected here [wrong-type]\n',
    });
  });

  it('refuses what is not UTF-8', async () => {
    const child = spawn(process.execPath, [main, 'validate', '-'], { stdio: 'pipe' });
    child.stdin.write(Buffer.from([0x7b, 0xff, 0x7d]));
    expect(await finished(child)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^stdin: this is not UTF-8 text \[not-json\]\n/),
    });
  });

  it('keeps quiet when its reader has had enough', async () => {
    const script = `"${process.execPath}" "${main}" decide --facts-schema | head -n 1`;
    expect(await finished(spawn('sh', ['-c', script], { stdio: 'pipe' }))).toEqual({ code: 0, out: '{\n', err: '' });
  });

  it('ends without a word on Ctrl-C', async () => {
    const child = spawn(process.execPath, [main, 'decide', '-'], { stdio: 'pipe' });
    let err = '';
    child.stderr.on('data', (bytes) => (err += bytes));
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    await pause(700);
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
    expect(err).toBe('');
  });
});

describe('kulanz emit', () => {
  it('sends nothing that Kulanz alone may tell, and says so in a sentence', async () => {
    const forged = readFileSync('events/samples/hour-struck.json', 'utf8').replace('kulanz.schedule', 'telephony');
    expect(await kulanzProcess(['emit', '-'], forged)).toEqual({
      code: 2,
      out: '',
      err:
        'stdin: source: nobody tells HourStruck but Kulanz itself, which raises it as kulanz.schedule [forged-source]\n' +
        'Nothing was sent.\n',
    });
  });
});

describe('kulanz validate', () => {
  it('accepts the samples, and finds the two events in the stream that are wrong on purpose', async () => {
    const { code, out, err } = await kulanz(
      'validate',
      'events/samples/stream.ndjson',
      'events/samples/warranty-claimed.json',
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^events\/samples\/stream\.ndjson:\d+: detail\.data\.fee\.amount: a whole number \[out-of-range\]$/,
      ),
      expect.stringMatching(/^events\/samples\/stream\.ndjson:\d+: detail-type: .* \[unknown-event\]$/),
      expect.stringMatching(/^Accepted: \d+ of \d+ events\. Refused: 2\.$/),
    ]);
  });

  it('says how many it accepted', async () => {
    expect(await kulanz('validate', 'events/samples/hotline-call-ended.json')).toEqual({
      code: 0,
      out: '',
      err: 'Accepted: 1 event.\n',
    });
  });

  it('looks at the other files when one cannot be read', async () => {
    const { code, err } = await kulanz('validate', 'no-such.json', 'events/samples/hotline-call-ended.json');
    expect(code).toBe(2);
    expect(err).toBe('no-such.json: there is no such file\nAccepted: 1 event. No event in 1 file.\n');
  });

  it('does not count a file without an event as one', async () => {
    expect(await kulanz('validate', 'no-such.json')).toEqual({
      code: 2,
      out: '',
      err: 'no-such.json: there is no such file\nNo event in 1 file.\n',
    });
    expect(await kulanzProcess(['validate', '-', 'no-such.json'], ' ')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^stdin: there is no event in it \[not-an-event\]\n[^\n]*\nNo event in 2 files\.\n$/),
    });
  });

  it('says how a file is named that has one event a line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kulanz-lines-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const call = readFileSync('events/samples/hotline-call-ended.json', 'utf8');
    const [lines, broken] = [join(folder, 'lines.json'), join(folder, 'broken.json')];
    const line = JSON.stringify(JSON.parse(call));
    writeFileSync(lines, `${line}\n${line}\n`);
    writeFileSync(broken, call.slice(0, -3));
    const hint = `${lines}: this is not JSON [not-json]\n${lines}: one event a line? Then name it .ndjson\n`;
    expect(await kulanz('validate', lines)).toMatchObject({ code: 2, err: expect.stringContaining(hint) });
    expect(await kulanz('emit', lines)).toEqual({ code: 2, out: '', err: `${hint}Nothing was sent.\n` });
    expect((await kulanz('validate', broken)).err).not.toContain('ndjson');
  });

  it('tells the place in an array, and the line where there is one event a line', async () => {
    const good = JSON.stringify(JSON.parse(readFileSync('events/samples/hotline-call-ended.json', 'utf8')));
    const bad = good.replace('"callId"', '"cellId"');
    const inArray = await kulanzProcess(['validate', '-'], `[ ${good},\n${bad} ]`);
    expect(inArray.err).toMatch(/^stdin\[1\]: detail\.data\.callId: this field is required \[missing\]$/m);
    const inLines = await kulanzProcess(['validate', '-'], `${good}\n\n${bad}\n`);
    expect(inLines.err).toMatch(/^stdin:3: detail\.data\.callId: this field is required \[missing\]$/m);
  });
});

describe('the events in a file', () => {
  it.each([
    ['a.json', '{"a":1}', [['a.json', '{"a":1}']]],
    ['a.json', '[]', []],
    ['a.json', '  ', []],
    [
      'a.json',
      '[1e309, "a,]\\"[{", {"b":[1,{"c":2}]} ,-0]',
      [
        ['a.json[0]', '1e309'],
        ['a.json[1]', '"a,]\\"[{"'],
        ['a.json[2]', '{"b":[1,{"c":2}]}'],
        ['a.json[3]', '-0'],
      ],
    ],
    ['a.json', '[{"a":1},', [['a.json', '[{"a":1},']]],
    [
      'a.ndjson',
      '{"a":1}\r\n\n[2]\n',
      [
        ['a.ndjson:1', '{"a":1}\r'],
        ['a.ndjson:3', '[2]'],
      ],
    ],
    [
      '-',
      '{"a":1}\n{"a":2}',
      [
        ['stdin:1', '{"a":1}'],
        ['stdin:2', '{"a":2}'],
      ],
    ],
    ['-', '{"a":\n1}', [['stdin', '{"a":\n1}']]],
  ])('%s with %j are cut out to the letter', (file, text, found) => {
    expect(eventsIn(file, text).map(({ where, text: event }) => [where, event])).toEqual(found);
  });
});
