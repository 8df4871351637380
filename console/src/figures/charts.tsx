/** What came of the days, drawn: by situation, worth, time, who spoke first, and excuses. */
import Grid from '@cloudscape-design/components/grid';
import { useCallback, useMemo } from 'react';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { bucketsOf, daysOf } from './buckets.ts';
import { Excuses } from './excuses.tsx';
import { OverTime } from './over-time.tsx';
import { askedIn, other, situationsIn } from './series.ts';
import { TimeTaken } from './time-taken.tsx';
import { Worth } from './worth.tsx';

export default function Charts({ figures }: { figures: GetFiguresAnswer }) {
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
