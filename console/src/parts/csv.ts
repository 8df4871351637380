/** Tables as CSV (RFC 4180), for spreadsheets: what was typed by somebody stays text there and is never run as a formula. */

/** A number is written as a number; a text is always a text. */
export type Cell = string | number;

/** What spreadsheets take for the start of a formula, also after blanks, and in the wide forms of East Asian writing. */
const startsFormula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

/** The table with its header, as UTF-8 text that starts with a byte order mark; every line ends with CR and LF. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => `${cells.map(written).join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}

/** Every text is quoted: also where a semicolon parts cells it stays one. */
function written(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = startsFormula.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
