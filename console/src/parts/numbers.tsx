import './numbers.css';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useWords } from '../words/words.tsx';
import { type Cell, csvOf } from './csv.ts';
import { download } from './download.ts';

export interface Column<Row> {
  title: string;
  /** As it is exported. */
  of(row: Row): Cell;
  /** As it is shown, where that is something else. */
  shown?(row: Row): string;
}

interface Props<Row> {
  /** What the numbers are of. */
  title: string;
  /** The first one names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  /** The name of the file, without its ending. */
  file: string;
}

/** The numbers behind a chart, for whoever reads better than they see, and for their spreadsheet. */
export function Numbers<Row>({ title, columns, rows, file }: Props<Row>) {
  const { say, number, language } = useWords();
  const text = (cell: Cell) => (typeof cell === 'number' ? number(cell) : cell);
  const shown = (column: Column<Row>, row: Row) => column.shown?.(row) ?? text(column.of(row));
  const [first, ...others] = columns;
  const save = () => {
    const header = columns.map((column) => column.title);
    const cells = rows.map((row) => columns.map((column) => column.of(row)));
    download(`${file}.csv`, csvOf(header, cells, language), 'text/csv;charset=utf-8');
  };
  return (
    <ExpandableSection headerText={say('table.behind')} headerAriaLabel={say('numbers.of', { title })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
      <section className="numbers" aria-label={title} tabIndex={0}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col">
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(first.of(row))}>
                <th scope="row">{shown(first, row)}</th>
                {others.map((column) => (
                  <td key={column.title}>{shown(column, row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Button iconName="download" ariaLabel={say('numbers.download', { title })} onClick={save}>
        {say('csv.download')}
      </Button>
    </ExpandableSection>
  );
}
