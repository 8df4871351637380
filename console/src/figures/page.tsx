import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { type ReactNode, Suspense, useState } from 'react';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { useFigures } from '../api/operations-queries.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Queried } from '../parts/queried.tsx';
import { Period } from './period.tsx';

interface Props {
  title: string;
  about: string;
  /** So many days, until somebody chooses others. */
  firstDays: number;
  /** What there is to see at a glance is there first. */
  inShort(figures: GetFiguresAnswer): ReactNode;
  /** Drawn when it has come. */
  drawn(figures: GetFiguresAnswer): ReactNode;
}

/** A page of the figures of so many days. */
export function FiguresPage({ title, about, firstDays, inShort, drawn }: Props) {
  const [days, setDays] = useState(firstDays);
  const query = useFigures(days);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={about}
          info={<AsOf query={query} />}
          actions={<Period days={days} onChange={setDays} />}
        >
          {title}
        </Header>
      }
    >
      <Queried query={query}>
        {(figures) => (
          <SpaceBetween size="l">
            {inShort(figures)}
            <Suspense fallback={<Spinner size="large" />}>{drawn(figures)}</Suspense>
          </SpaceBetween>
        )}
      </Queried>
    </ContentLayout>
  );
}
