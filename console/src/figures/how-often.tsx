import BarChart from '@cloudscape-design/components/bar-chart';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { Numbers } from '../parts/numbers.tsx';
import { useWords } from '../words/words.tsx';
import { ChartCard } from './chart-card.tsx';
import { upTo, useAxes } from './use-axes.ts';

const times = ['never', 'once', 'twice', 'more'] as const;

/** What was put right, by how often the customer had to come before. */
export default function HowOften({ begging: { putRight, unasked, begged } }: Pick<GetFiguresAnswer, 'begging'>) {
  const { say, number, percent } = useWords();
  const { whole } = useAxes();
  const counts = [unasked, ...begged];
  const rows = times.map((often, place) => ({ often: say(`begging.${often}`), count: counts[place] ?? 0 }));
  const title = say('begging.howOften');
  return (
    <ChartCard title={title} about={say('begging.howOftenAbout')} isEmpty={putRight === 0}>
      <BarChart
        hideFilter
        hideLegend
        height={240}
        xScaleType="categorical"
        series={[
          {
            type: 'bar',
            title: say('figures.remedied'),
            data: rows.map(({ often, count }) => ({ x: often, y: count })),
            valueFormatter: (value) => number(value),
          },
        ]}
        xDomain={rows.map(({ often }) => often)}
        yDomain={upTo(Math.max(...rows.map(({ count }) => count)))}
        xTitle={say('begging.axis')}
        yTitle={say('figures.remedied')}
        yTickFormatter={whole}
        ariaLabel={title}
        ariaDescription={rows.map(({ often, count }) => `${often}: ${number(count)}`).join(', ')}
      />
      <Numbers
        title={title}
        file="begging"
        rows={rows}
        columns={[
          { title: say('begging.axis'), of: ({ often }) => often },
          { title: say('figures.remedied'), of: ({ count }) => count },
          {
            title: say('begging.share'),
            of: ({ count }) => (putRight === 0 ? '' : count / putRight),
            shown: ({ count }) => (putRight === 0 ? '–' : percent(count / putRight)),
          },
        ]}
      />
    </ChartCard>
  );
}
