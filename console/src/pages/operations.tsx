import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { lazy, Suspense, useState } from 'react';
import { useFigures } from '../api/operations-queries.ts';
import { Health } from '../figures/health.tsx';
import { KeyFigures } from '../figures/key-figures.tsx';
import { Period } from '../figures/period.tsx';
import { AsOf } from '../parts/as-of.tsx';
import { Queried } from '../parts/queried.tsx';
import { useWords } from '../words/words.tsx';

/** What there is to see at a glance is there first. */
const Charts = lazy(() => import('../figures/charts.tsx'));

/** Are customers being put right, and does anybody have to act? */
export default function Operations() {
  const { say } = useWords();
  const [days, setDays] = useState(14);
  const figures = useFigures(days);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={say('operations.about')}
          info={<AsOf query={figures} />}
          actions={<Period days={days} onChange={setDays} />}
        >
          {say('page.operations')}
        </Header>
      }
    >
      <Queried query={figures}>
        {(told) => (
          <SpaceBetween size="l">
            <Health health={told.health} />
            <KeyFigures figures={told} />
            <Suspense fallback={<Spinner size="large" />}>
              <Charts figures={told} />
            </Suspense>
          </SpaceBetween>
        )}
      </Queried>
    </ContentLayout>
  );
}
