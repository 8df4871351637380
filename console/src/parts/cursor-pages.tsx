import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import { useState } from 'react';

export interface Paging {
  /** Of the page that is shown; nothing for the first. */
  cursor: string | undefined;
  /** From 1. */
  page: number;
  show(page: number, next: string | undefined): void;
}

/** Pages that are known only one after the other: each answer says where the next one starts. */
export function useCursor(): Paging {
  const [state, setState] = useState<{ page: number; cursors: readonly (string | undefined)[] }>({
    page: 1,
    cursors: [undefined],
  });
  return {
    cursor: state.cursors[state.page - 1],
    page: state.page,
    show: (page, next) =>
      setState(({ cursors }) => (page > cursors.length ? { page, cursors: [...cursors, next] } : { page, cursors })),
  };
}

export function CursorPages({ paging, next, label }: { paging: Paging; next: string | undefined; label: string }) {
  if (paging.page === 1 && next === undefined) return null;
  return (
    <Box float="right">
      <Pagination
        ariaLabels={{ paginationLabel: label }}
        currentPageIndex={paging.page}
        pagesCount={paging.page + (next === undefined ? 0 : 1)}
        openEnd={next !== undefined}
        onChange={({ detail }) => paging.show(detail.currentPageIndex, next)}
      />
    </Box>
  );
}
