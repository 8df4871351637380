import MixedLineBarChart from '@cloudscape-design/components/mixed-line-bar-chart';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { Numbers } from '../parts/numbers.tsx';
import { useWords } from '../words/words.tsx';
import { ChartCard } from './chart-card.tsx';
import { useAxes } from './use-axes.ts';

const measures = ['medianMs', 'p95Ms'] as const;
/** The largest unit of which there is at least one, so that an axis has round numbers. */
const units = [
  { ms: 86_400_000, name: 'days' },
  { ms: 3_600_000, name: 'hours' },
  { ms: 60_000, name: 'minutes' },
  { ms: 1_000, name: 'seconds' },
] as const;

/** How long customers waited, from what happened to them until it was put right. */
export function TimeTaken({ time, days }: { time: GetFiguresAnswer['time']; days: readonly string[] }) {
  const { say, duration, number, day: dayInWords } = useWords();
  const { shortDay } = useAxes();
  const most = Math.max(1_000, ...time.days.flatMap(({ p95Ms = 0 }) => [p95Ms]));
  const unit = units.find(({ ms }) => most >= ms) ?? units[3];
  // Of a single day there is no line.
  const type = time.days.length > 1 ? 'line' : 'bar';
  return (
    <ChartCard title={say('figures.time')} about={say('figures.timeAbout')} isEmpty={time.days.length === 0}>
      <MixedLineBarChart
        hideFilter
        height={240}
        xScaleType="categorical"
        series={measures.map((measure) => ({
          type,
          title: say(`figures.${measure}`),
          data: time.days.flatMap(({ day, [measure]: ms }) => (ms === undefined ? [] : [{ x: day, y: ms / unit.ms }])),
          valueFormatter: (value: number) => duration(value * unit.ms),
        }))}
        xDomain={days}
        yDomain={[0, (most / unit.ms) * 1.1]}
        xTitle={say('figures.axis.day')}
        yTitle={say(`figures.axis.${unit.name}`)}
        xTickFormatter={shortDay}
        yTickFormatter={(value) => number(value)}
        ariaLabel={say('figures.time')}
        ariaDescription={say('figures.timeDescribed', {
          median: duration(time.medianMs ?? 0),
          p95: duration(time.p95Ms ?? 0),
          count: time.count,
        })}
      />
      <Numbers
        title={say('figures.time')}
        file="time-to-remedy"
        rows={time.days}
        columns={[
          { title: say('figures.axis.day'), of: ({ day }) => day, shown: ({ day }) => dayInWords(day) },
          { title: say('figures.remedied'), of: ({ count }) => count },
          ...measures.map((measure) => ({
            title: say('figures.inSeconds', { what: say(`figures.${measure}`) }),
            of: ({ [measure]: ms }: GetFiguresAnswer['time']['days'][number]) => (ms === undefined ? '' : ms / 1000),
          })),
        ]}
      />
    </ChartCard>
  );
}
