/** What a part of the benchmark found out: a table for people, and the budgets that it was measured against. */
export interface Part {
  title: string;
  /** Column names, then one row of cells per line. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  notes: readonly string[];
  budgets: readonly Budget[];
  /** Why nothing was measured, if so. */
  skipped?: string;
}

/** A limit that was promised, and what was measured. */
export interface Budget {
  what: string;
  measured: number;
  limit: number;
  /** Whether more or less than the limit is a failure. */
  allowed: 'at most' | 'at least';
}

export function holds({ measured, limit, allowed }: Budget): boolean {
  return allowed === 'at most' ? measured <= limit : measured >= limit;
}

/** The part as text: title, table, budgets, notes. */
export function textOf({ title, columns, rows, notes, budgets, skipped }: Part): string {
  const verdicts = budgets.map((budget) => {
    const { what, measured, limit, allowed } = budget;
    return `${holds(budget) ? 'holds ' : 'FAILS '} ${what}: ${number(measured)} (${allowed} ${number(limit)})`;
  });
  const lines = skipped ? [`left out: ${skipped}`] : [...tableOf([columns, ...rows]), '', ...verdicts, ...notes];
  return [`== ${title} ==`, ...lines, ''].join('\n');
}

/** The first column to the left, the others to the right, a line under the head. */
function tableOf(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = (line: readonly string[]) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return lines.flatMap((line, at) =>
    at === 0 ? [text(line), widths.map((width) => '-'.repeat(width)).join('  ')] : [text(line)],
  );
}

/** Three significant digits, or all digits before the point. */
export function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
