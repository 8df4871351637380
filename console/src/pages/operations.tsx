import ContentLayout from '@cloudscape-design/components/content-layout';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useMemo, useState } from 'react';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { useFigures } from '../api/operations-queries.ts';
import { bucketsOf, daysOf } from '../figures/buckets.ts';
import { Excuses } from '../figures/excuses.tsx';
import { Health } from '../figures/health.tsx';
import { KeyFigures } from '../figures/key-figures.tsx';
import { OverTime } from '../figures/over-time.tsx';
import { Period } from '../figures/period.tsx';
import { askedIn, other, situationsIn } from '../figures/series.ts';
import { TimeTaken } from '../figures/time-taken.tsx';
import { Worth } from '../figures/worth.tsx';
import { AsOf } from '../parts/as-of.tsx';
import { Queried } from '../parts/queried.tsx';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

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
            <Charts figures={told} />
          </SpaceBetween>
        )}
      </Queried>
    </ContentLayout>
  );
}

function Charts({ figures }: { figures: GetFiguresAnswer }) {
  const { say } = useWords();
  const explain = useExplanations();
  const { cases, time, excuses } = figures;
  // Of the instants only the days are drawn: what is the same is not drawn again every few seconds.
  const from = figures.from.slice(0, 10);
  const to = figures.to.slice(0, 10);
  const buckets = useMemo(() => bucketsOf({ from, to }), [from, to]);
  const situations = useMemo(() => situationsIn(cases, buckets.at), [cases, buckets]);
  const asked = useMemo(() => askedIn(cases, buckets.at), [cases, buckets]);
  const situationName = useCallback(
    (event: string) => (event === other ? say('figures.other') : explain.event(event)),
    [say, explain],
  );
  const askedName = useCallback((name: string) => say(name === 'asked' ? 'figures.asked' : 'figures.notAsked'), [say]);
  const half = { default: 12, s: 6 };
  return (
    <Grid gridDefinition={[{ colspan: 12 }, { colspan: 12 }, { colspan: half }, { colspan: half }, { colspan: 12 }]}>
      <OverTime
        title={say('figures.situations')}
        about={say('figures.situationsAbout')}
        buckets={buckets}
        series={situations}
        nameOf={situationName}
        file="put-right-by-situation"
      />
      <Worth figures={figures} />
      <TimeTaken time={time} days={daysOf({ from, to })} />
      <OverTime
        title={say('figures.whoSpoke')}
        about={say('figures.whoSpokeAbout')}
        buckets={buckets}
        series={asked}
        nameOf={askedName}
        file="asked-and-unasked"
      />
      <Excuses excuses={excuses} />
    </Grid>
  );
}
