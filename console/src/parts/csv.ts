/** Tables as CSV (RFC 4180), for spreadsheets: what was typed by somebody stays text there and is never run as a formula. */

/** A number is written as a number; a text is always a text. */
export type Cell = string | number;

/** What spreadsheets take for the start of a formula, also after blanks, and in the wide forms of East Asian writing. */
const startsFormula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

/** How the spreadsheets of a language expect it: where a comma is in numbers, it cannot part cells. */
const ways = { de: { between: ';', decimal: ',' }, en: { between: ',', decimal: '.' } } as const;

/** The table with its header, as UTF-8 text that starts with a byte order mark; every line ends with CR and LF. */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: keyof typeof ways = 'en',
): string {
  const { between, decimal } = ways[language];
  const lines = [header, ...rows].map((cells) => `${cells.map((cell) => written(cell, decimal)).join(between)}\r\n`);
  return byteOrderMark + lines.join('');
}

/** Every text is quoted: whatever parts cells elsewhere, it stays one. */
function written(cell: Cell, decimal: string): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', decimal) : '';
  const safe = startsFormula.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
