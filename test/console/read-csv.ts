/**
 * A reader of RFC 4180, and of nothing else but semicolons in place of commas: quoted or plain cells, CR and LF at the end of each line; with the byte
 * order mark that spreadsheets need in front. @throws if it is anything else
 */
export function readCsv(text: string, between: ',' | ';' = ','): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const csv = text.slice(1);
  const cell = between === ',' ? /"((?:[^"]|"")*)"|([^",\r\n]*)/y : /"((?:[^"]|"")*)"|([^";\r\n]*)/y;
  const rows: string[][] = [[]];
  let at = 0;
  while (at < csv.length) {
    cell.lastIndex = at;
    const found = cell.exec(csv);
    if (!found) throw new Error(`no cell at ${at}`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    at = cell.lastIndex;
    if (csv.startsWith('\r\n', at)) {
      at += 2;
      rows.push([]);
    } else if (csv[at] === between) at += 1;
    else throw new Error(`neither "${between}" nor the end of a line at ${at}`);
  }
  return rows.slice(0, -1);
}
