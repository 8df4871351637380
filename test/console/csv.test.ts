import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, csvOf } from '../../console/src/parts/csv.ts';
import { readCsv } from './read-csv.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', ';', ' ', '\u200b', '1', '＝'),
  }),
);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.array(text, { minLength: width, maxLength: width }),
      fc.array(fc.array(fc.oneof(text, number), { minLength: width, maxLength: width }), { maxLength: 6 }),
    ),
  );

const ways = [
  { language: 'en', between: ',', decimal: '.' },
  { language: 'de', between: ';', decimal: ',' },
] as const;

describe.each(ways)('whatever is in a table ($language)', ({ language, between, decimal }) => {
  test('a spreadsheet finds it where it was, and as it was but for an apostrophe in front', () => {
    fc.assert(
      fc.property(table, ([header, rows]) => {
        const found = readCsv(csvOf(header, rows, language), between);
        const cells: Cell[][] = [header, ...rows];
        expect(found.map((row) => row.length)).toEqual(cells.map((row) => row.length));
        for (const [nth, row] of cells.entries()) {
          for (const [place, cell] of row.entries()) {
            const told = typeof cell === 'number' ? String(cell).replace('.', decimal) : cell;
            expect([told, `'${told}`]).toContain(found[nth]?.[place]);
          }
        }
      }),
    );
  });

  test('no text is taken for a formula, and no number for a text', () => {
    fc.assert(
      fc.property(table, ([header, rows]) => {
        const found = readCsv(csvOf(header, rows, language), between);
        for (const [nth, row] of [header, ...rows].entries()) {
          for (const [place, cell] of row.entries()) {
            const there = found[nth]?.[place] ?? '';
            if (typeof cell === 'number') expect(Number(there.replace(decimal, '.'))).toBe(cell + 0);
            else expect(there).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          }
        }
      }),
    );
  });
});

test.each([
  ['=HYPERLINK("http://evil.example","Click")', `'=HYPERLINK("http://evil.example","Click")`],
  ['+49 30 1234', "'+49 30 1234"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['  =1', "'  =1"],
  ['a=1', 'a=1'],
  ['', ''],
])('the text %j is the text %j in a spreadsheet', (told, found) => {
  expect(readCsv(csvOf(['cell'], [[told]]))).toEqual([['cell'], [found]]);
});

test('a number below zero stays one that can be added up, and what is no number is left empty', () => {
  expect(csvOf(['a', 'b', 'c'], [[-12.5, Number.NaN, 3]])).toBe('\uFEFF"a","b","c"\r\n-12.5,,3\r\n');
});

test('for a German spreadsheet semicolons part the cells, and a comma is in the number', () => {
  expect(csvOf(['a', 'b;c'], [[-12.5, '=1;2']], 'de')).toBe('\uFEFF"a";"b;c"\r\n-12,5;"\'=1;2"\r\n');
});
