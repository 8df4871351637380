import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { anotherFolder } from '../../local/engine/start-fault.ts';
import { outcomesCommand, startCommand } from '../../local/view/commands.ts';
import { readOptions } from '../../local/view/options.ts';

const command = (args: string[], change: Parameters<typeof startCommand>[1]) => startCommand(readOptions(args), change);

test('what was not given, or is as ever, is not said again', () => {
  expect(command([], { fresh: true })).toBe('npm start -- --fresh');
  expect(command(['--port', '4100', '--data', '.kulanz'], { fresh: true })).toBe('npm start -- --fresh');
});

test('what was given is said again, but for what is to change', () => {
  const given = ['--data', '/data/X', '--port', '5000', '--table-port', '0', '--desk-port', '7', '--once', '--fresh'];
  expect(command([...given, '--no-samples'], { port: 5010 })).toBe(
    'npm start -- --data /data/X --port 5010 --table-port 0 --desk-port 7 --no-samples --once --fresh',
  );
});

test('nothing is forgotten in another folder than the one it was asked of', () => {
  expect(command(['--data', '/data/X', '--fresh'], anotherFolder)).toBe('npm start -- --data <folder>');
});

test.each(['/with a space', "/Maria's $HOME; `date`", '/<folder>', '/größer'])(
  'a shell reads %s as it is',
  (folder) => {
    const [, words = ''] = command(['--data', folder], { fresh: true }).split('npm start -- ');
    const read = execFileSync('sh', ['-c', `printf '%s\\n' ${words}`], { encoding: 'utf8' });
    expect(read).toBe(`--data\n${folder}\n--fresh\n`);
  },
);

test('the table is named where it is not where everybody looks', () => {
  expect(outcomesCommand('C-1', 'http://127.0.0.1:4101')).toBe('npm run --silent kulanz -- outcomes C-1');
  expect(outcomesCommand('C-1', 'http://127.0.0.1:5')).toBe(
    'npm run --silent kulanz -- outcomes C-1 --table-endpoint http://127.0.0.1:5',
  );
});
