import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Spinner from '@cloudscape-design/components/spinner';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NoAnswer } from '../api/client.ts';
import { useWords } from '../words/words.tsx';
import { useProblem } from './problem.ts';

/** What was asked for, once it is there; before that, or where it could not be had, what there is to say. */
export function Queried<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { say } = useWords();
  const problem = useProblem(query.error);
  // What is known stays on the page while it cannot be renewed; the notices on top say so, and of nobody’s answer they say all there is to say.
  if (query.data !== undefined) return <>{children(query.data)}</>;
  const again = <Button onClick={() => void query.refetch()}>{say('state.tryAgain')}</Button>;
  if (query.error instanceof NoAnswer) {
    return (
      <Box padding="xxl" textAlign="center">
        {again}
      </Box>
    );
  }
  if (query.error) {
    return (
      <Alert type="error" action={again}>
        {problem}
      </Alert>
    );
  }
  return (
    <Box padding="xxl" textAlign="center">
      <Spinner /> <span role="status">{say('state.loading')}</span>
    </Box>
  );
}
