/** Counts over the days of a period, stacked by what they are of. */
import BarChart from '@cloudscape-design/components/bar-chart';
import { useMemo } from 'react';
import { Numbers } from '../parts/numbers.tsx';
import { useWords } from '../words/words.tsx';
import type { Buckets } from './buckets.ts';
import { ChartCard } from './chart-card.tsx';
import type { Series } from './series.ts';
import { upTo, useAxes } from './use-axes.ts';

interface Props {
  title: string;
  about: string;
  buckets: Buckets;
  series: readonly Series[];
  nameOf(series: string): string;
  file: string;
}

export function OverTime({ title, about, buckets, series, nameOf, file }: Props) {
  const { say, number, day } = useWords();
  const { shortDay, whole } = useAxes();
  const { firsts, of } = buckets;
  const at = (counts: Series['counts'], first: string) => counts.get(first) ?? 0;
  const totals = firsts.map((first) => series.reduce((total, { counts }) => total + at(counts, first), 0));
  const total = totals.reduce((all, one) => all + one, 0);
  const drawn = useMemo(
    () =>
      series.map(({ name, counts }) => ({
        type: 'bar' as const,
        title: nameOf(name),
        data: firsts.map((first) => ({ x: first, y: counts.get(first) ?? 0 })),
        valueFormatter: (value: number) => number(value),
      })),
    [series, firsts, nameOf, number],
  );
  return (
    <ChartCard title={title} about={about} isEmpty={total === 0}>
      <BarChart
        stackedBars
        hideFilter
        height={240}
        xScaleType="categorical"
        series={drawn}
        xDomain={firsts}
        yDomain={upTo(Math.max(...totals))}
        xTitle={say(`figures.axis.${of}`)}
        yTitle={say('figures.axis.cases')}
        xTickFormatter={shortDay}
        yTickFormatter={whole}
        ariaLabel={title}
        ariaDescription={say('figures.described', {
          total,
          most: Math.max(...totals),
          when: day(firsts[totals.indexOf(Math.max(...totals))] ?? ''),
          names: series.map(({ name }) => nameOf(name)).join(', '),
        })}
      />
      <Numbers
        title={title}
        file={file}
        rows={firsts}
        columns={[
          { title: say(`figures.axis.${of}`), of: (first) => first, shown: day },
          ...series.map(({ name, counts }) => ({ title: nameOf(name), of: (first: string) => at(counts, first) })),
          { title: say('figures.total'), of: (first) => totals[firsts.indexOf(first)] ?? 0 },
        ]}
      />
    </ChartCard>
  );
}
