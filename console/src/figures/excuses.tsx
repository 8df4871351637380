import BarChart from '@cloudscape-design/components/bar-chart';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { Numbers } from '../parts/numbers.tsx';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { ChartCard } from './chart-card.tsx';
import { upTo, useAxes } from './use-axes.ts';

type Told = GetFiguresAnswer['excuses'];
const kinds = ['rules', 'organisation', 'other-customer'] as const;
/** Of more teams the bars would be too narrow; the table has all of them. */
const mostTeams = 8;

/** What teams hide behind, never who. */
export function Excuses({ excuses }: { excuses: Told }) {
  const { say, number } = useWords();
  const explain = useExplanations();
  const { whole } = useAxes();
  const teams = teamsIn(excuses);
  const shown = teams.slice(0, mostTeams);
  const nameOf = (team: string | undefined) => team ?? say('figures.smallTeams');
  return (
    <ChartCard title={say('figures.excuses')} about={say('figures.excusesAbout')} isEmpty={teams.length === 0}>
      <BarChart
        stackedBars
        hideFilter
        height={240}
        xScaleType="categorical"
        series={kinds.map((kind) => ({
          type: 'bar',
          title: explain.excuse(kind),
          data: shown.map(({ team, counts }) => ({ x: nameOf(team), y: counts[kind] })),
          valueFormatter: (value: number) => number(value),
        }))}
        xDomain={shown.map(({ team }) => nameOf(team))}
        yDomain={upTo(Math.max(0, ...shown.map(({ total }) => total)))}
        xTitle={say('figures.axis.team')}
        yTitle={say('figures.axis.excuses')}
        yTickFormatter={whole}
        ariaLabel={say('figures.excuses')}
        ariaDescription={shown.map(({ team, total }) => `${nameOf(team)}: ${total}`).join(', ')}
      />
      <Numbers
        title={say('figures.excuses')}
        file="excuses"
        rows={teams}
        columns={[
          { title: say('figures.axis.team'), of: ({ team }) => nameOf(team) },
          ...kinds.map((kind) => ({
            title: explain.excuse(kind),
            of: ({ counts }: (typeof teams)[number]) => counts[kind],
          })),
          { title: say('figures.total'), of: ({ total }) => total },
        ]}
      />
    </ChartCard>
  );
}

/** The teams, those with the most excuses first. */
function teamsIn(excuses: Told) {
  const counted = [...Map.groupBy(excuses, ({ team }) => team)].map(([team, told]) => {
    const of = (kind: string) => told.filter((one) => one.kind === kind).reduce((total, { count }) => total + count, 0);
    const counts = { rules: of('rules'), organisation: of('organisation'), 'other-customer': of('other-customer') };
    return { team, counts, total: counts.rules + counts.organisation + counts['other-customer'] };
  });
  return counted.toSorted((one, another) => another.total - one.total);
}
