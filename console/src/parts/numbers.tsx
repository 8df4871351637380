import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
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
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  /** The name of the file, without its ending. */
  file: string;
}

/** The numbers behind a chart, for whoever reads better than they see, and for their spreadsheet. */
export function Numbers<Row>({ title, columns, rows, file }: Props<Row>) {
  const { say, number } = useWords();
  const text = (cell: Cell) => (typeof cell === 'number' ? number(cell) : cell);
  const save = () => {
    const header = columns.map((column) => column.title);
    const cells = rows.map((row) => columns.map((column) => column.of(row)));
    download(`${file}.csv`, csvOf(header, cells), 'text/csv;charset=utf-8');
  };
  return (
    <ExpandableSection headerText={say('table.behind')} headerAriaLabel={say('numbers.of', { title })}>
      <SpaceBetween size="xs">
        <Table
          variant="embedded"
          contentDensity="compact"
          ariaLabels={{ tableLabel: title }}
          items={rows}
          columnDefinitions={columns.map((column, place) => ({
            id: String(place),
            header: column.title,
            isRowHeader: place === 0,
            cell: (row: Row) => (column.shown ?? ((of: Row) => text(column.of(of))))(row),
          }))}
        />
        <Button iconName="download" ariaLabel={say('numbers.download', { title })} onClick={save}>
          {say('csv.download')}
        </Button>
      </SpaceBetween>
    </ExpandableSection>
  );
}
