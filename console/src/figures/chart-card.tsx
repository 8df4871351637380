import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';

interface Props {
  title: string;
  /** What it shows, and how to read it. */
  about: string;
  isEmpty: boolean;
  children: ReactNode;
}

/** The frame of a chart, and what is said where there is nothing to draw. */
export function ChartCard({ title, about, isEmpty, children }: Props) {
  const { say } = useWords();
  return (
    <Container
      header={
        <Header variant="h2" description={about}>
          {title}
        </Header>
      }
    >
      {isEmpty ? (
        <Box textAlign="center" padding="l" color="text-body-secondary">
          {say('figures.nothing')}
        </Box>
      ) : (
        children
      )}
    </Container>
  );
}
