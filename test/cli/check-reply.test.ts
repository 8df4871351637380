import { describe, expect, it } from 'vitest';
import { kulanz, kulanzProcess } from './kulanz.ts';

const excuse = 'events/samples/replies/excuse.de.txt';
const help = 'events/samples/replies/help.en.txt';

describe('check-reply', () => {
  it('names each excuse with its sentence, and what to do; exit 1', async () => {
    expect(await kulanz('check-reply', excuse)).toEqual({
      code: 1,
      out:
        'our rules: Leider lassen unsere Bestimmungen einen Umtausch nach 14 Tagen nicht zu.\n' +
        'our organisation: Dafür ist außerdem eine andere Abteilung zuständig.\n',
      err: 'What helps the customer instead? Say that.\n',
    });
  });

  it('lets a reply that helps go out; exit 0', async () => {
    expect(await kulanz('check-reply', help, '--language', 'en')).toEqual({
      code: 0,
      out: '',
      err: 'No excuse: it can go out as it is.\n',
    });
  });

  it('prints JSON that a program can use', async () => {
    const { code, out, err } = await kulanz('check-reply', excuse, '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toEqual({
      fine: false,
      excuses: [
        expect.objectContaining({ kind: 'rules' }),
        expect.objectContaining({ kind: 'organisation', sentence: expect.stringContaining('Abteilung') }),
      ],
    });
  });

  it('reads standard input', async () => {
    const args = ['check-reply', '-', '--language', 'en'];
    expect(await kulanzProcess(args, 'Rules are rules.')).toMatchObject({
      code: 1,
      out: 'our rules: Rules are rules.\n',
    });
    expect(await kulanzProcess(args, 'x'.repeat(4_000))).toMatchObject({ code: 0 });
    expect(await kulanzProcess(args, 'x'.repeat(4_001))).toEqual({
      code: 2,
      out: '',
      err: 'stdin: a reply has at most 4000 characters\n',
    });
    expect(await kulanzProcess(args, ' \n')).toEqual({ code: 2, out: '', err: 'stdin: there is no reply in it\n' });
  });

  it.each([
    [[], 'check-reply needs a file with a reply. See: npm run --silent kulanz -- check-reply --help\n'],
    [[help, '--language', 'fr'], '--language takes de or en.\n'],
    [['nowhere.txt'], 'nowhere.txt: there is no such file\n'],
  ])('%j: exit 2, with a hint', async (args, err) => {
    expect(await kulanz('check-reply', ...args)).toEqual({ code: 2, out: '', err });
  });
});
