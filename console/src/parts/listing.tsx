import './listing.css';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { useIsNarrow } from './narrow.ts';

export interface Detail<Item> {
  id: string;
  header: string;
  /** Nothing where there is nothing to say. */
  cell(item: Item): ReactNode;
  /** In pixels, where it is a column. */
  minWidth?: number;
}

interface Props<Item> {
  title: string;
  header?: ReactNode;
  items: readonly Item[];
  idOf(item: Item): string;
  /** The first one says what it is. */
  details: readonly [Detail<Item>, ...Detail<Item>[]];
  empty: string;
  emptyAbout?: string;
}

/** The same things as a table or, where that would be too wide, one below the other. */
export function Listing<Item>({ title, header, items, idOf, details, empty, emptyAbout }: Props<Item>) {
  const isNarrow = useIsNarrow();
  const [first, ...others] = details;
  const nothing = (
    <Box textAlign="center" color="inherit">
      <Box variant="strong">{empty}</Box>
      {emptyAbout && <Box>{emptyAbout}</Box>}
    </Box>
  );
  if (!isNarrow || details.length <= fewColumns) {
    return (
      <Table<Item>
        variant="container"
        wrapLines
        ariaLabels={{ tableLabel: title }}
        header={header}
        items={items}
        trackBy={idOf}
        columnDefinitions={details.map(({ cell, ...detail }, place) => ({
          ...detail,
          cell: (item) => cell(item) ?? '–',
          isRowHeader: place === 0,
        }))}
        empty={nothing}
      />
    );
  }
  return (
    <SpaceBetween size="s">
      {header}
      {items.length === 0 && nothing}
      <ul className="listing" aria-label={title}>
        {items.map((item) => (
          <li key={idOf(item)}>
            <Container>
              <Box variant="h3" padding={{ bottom: 'xs' }}>
                {first.cell(item)}
              </Box>
              <dl className="details">
                {others.map((detail) => (
                  <Told key={detail.id} header={detail.header} value={detail.cell(item)} />
                ))}
              </dl>
            </Container>
          </li>
        ))}
      </ul>
    </SpaceBetween>
  );
}

function Told({ header, value }: { header: string; value: ReactNode }) {
  if (value === undefined) return null;
  return (
    <div>
      <dt>
        <Box variant="awsui-key-label">{header}</Box>
      </dt>
      <dd>{value}</dd>
    </div>
  );
}

/** So many columns are as wide as a phone. */
const fewColumns = 2;
