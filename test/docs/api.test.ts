/** The page of the API tells every operation, problem and fault that there is, and none that there is not. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import openApi from '../../events/generated/openapi.json' with { type: 'json' };
import { faultCodes } from '../../events/index.ts';
import { problems } from '../../functions/api/problem.ts';

const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const [told = '', ofOperations = '', ofProblems = '', ofFaults = ''] =
  /\| operation \|(.*)\| problem \|(.*)\| fault \|(.*)$/s.exec(page) ?? [];
const rowsOf = (table: string) =>
  table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
const codesIn = (cell = '') => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code);

test('every operation is there once, in the order of the document, with who may and what it does', () => {
  const rows = rowsOf(ofOperations);
  expect(rows.map(([, operation, who]) => `${operation} ${who}`)).toEqual(
    Object.entries(openApi.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(
        ([method, { description }]) =>
          `\`${method.toUpperCase()} ${path}\` ${description.replace(/^For (.*)\.$/, '$1')}`,
      ),
    ),
  );
  for (const [, , , does = ''] of rows) expect(does.length).toBeGreaterThan(10);
});

test('every problem is there once, with its status and what to do', () => {
  expect(told).not.toBe('');
  const rows = rowsOf(ofProblems).map(([, code, status, then]) => [...codesIn(code), Number(status), then !== '']);
  expect(rows.toSorted()).toEqual(
    Object.entries(problems)
      .map(([code, { status }]) => [code, status, true])
      .toSorted(),
  );
});

test('every fault is there once, with what it means', () => {
  const rows = rowsOf(ofFaults);
  expect(rows.flatMap(([, codes]) => codesIn(codes)).toSorted()).toEqual([...faultCodes].toSorted());
  for (const [, , means = ''] of rows) expect(means.length).toBeGreaterThan(10);
});
