import Box from '@cloudscape-design/components/box';
import type { UseQueryResult } from '@tanstack/react-query';
import { useWords } from '../words/words.tsx';

/** How old what is shown is. */
export function AsOf({ query: { dataUpdatedAt } }: { query: Pick<UseQueryResult, 'dataUpdatedAt'> }) {
  const { say, clock } = useWords();
  if (dataUpdatedAt === 0) return null;
  return (
    <Box variant="span" color="text-body-secondary" fontSize="body-s">
      <span className="whole">{say('state.live', { at: clock(dataUpdatedAt) })}</span>
    </Box>
  );
}
