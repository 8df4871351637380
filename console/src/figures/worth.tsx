import BarChart from '@cloudscape-design/components/bar-chart';
import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import { minorUnitDigits } from '../../../events/currencies.ts';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { Numbers } from '../parts/numbers.tsx';
import { useWords } from '../words/words.tsx';
import { ChartCard } from './chart-card.tsx';
import { type WorthOfBasis, worthByCurrency } from './series.ts';

/** What was granted, by why it was owed, beside what was to be expected; each currency for itself. */
export function Worth({ figures }: { figures: GetFiguresAnswer }) {
  const { say } = useWords();
  const currencies = worthByCurrency(figures);
  const hasForecast = figures.forecast.length > 0;
  return (
    <ChartCard
      title={say('figures.worth')}
      about={say(hasForecast ? 'figures.worthAbout' : 'figures.worthNoForecast')}
      isEmpty={currencies.size === 0}
    >
      <ColumnLayout columns={Math.min(currencies.size, 3)} variant="text-grid" minColumnWidth={260}>
        {[...currencies].map(([currency, worths]) => (
          <WorthIn key={currency} currency={currency} worths={worths} withHeading={currencies.size > 1} />
        ))}
      </ColumnLayout>
    </ChartCard>
  );
}

interface Props {
  currency: string;
  worths: readonly WorthOfBasis[];
  withHeading: boolean;
}

function WorthIn({ currency, worths, withHeading }: Props) {
  const { say, money, number } = useWords();
  const unit = 10 ** minorUnitDigits(currency);
  const title = say('figures.worthIn', { currency });
  const most = Math.max(...worths.flatMap(({ granted, expected = 0 }) => [granted, expected])) / unit;
  const hasForecast = worths.some(({ expected }) => expected !== undefined);
  const inWords = (value: number) => money({ amount: Math.round(value * unit), currency });
  return (
    <div>
      {withHeading && <Box variant="h3">{currency}</Box>}
      <BarChart
        hideFilter
        height={200}
        xScaleType="categorical"
        series={[
          {
            type: 'bar',
            title: say('figures.granted'),
            data: worths.map(({ basis, granted }) => ({ x: say(`figures.basis.${basis}`), y: granted / unit })),
            valueFormatter: inWords,
          },
          ...(hasForecast
            ? [
                {
                  type: 'bar' as const,
                  title: say('figures.expected'),
                  data: worths.map(({ basis, expected = 0 }) => ({
                    x: say(`figures.basis.${basis}`),
                    y: expected / unit,
                  })),
                  valueFormatter: inWords,
                },
              ]
            : []),
        ]}
        xDomain={worths.map(({ basis }) => say(`figures.basis.${basis}`))}
        yDomain={[0, most === 0 ? 1 : most * 1.1]}
        xTitle={say('figures.axis.basis')}
        yTitle={say('figures.axis.amount', { currency })}
        yTickFormatter={(value) => number(value)}
        ariaLabel={title}
        ariaDescription={worths
          .map(({ basis, granted }) => `${say(`figures.basis.${basis}`)}: ${money({ amount: granted, currency })}`)
          .join(', ')}
      />
      <Numbers
        title={title}
        file={`worth-${currency.toLowerCase()}`}
        rows={worths}
        columns={[
          { title: say('figures.axis.basis'), of: ({ basis }) => say(`figures.basis.${basis}`) },
          {
            title: `${say('figures.granted')} (${currency})`,
            of: ({ granted }) => granted / unit,
            shown: ({ granted }) => money({ amount: granted, currency }),
          },
          {
            title: `${say('figures.expected')} (${currency})`,
            of: ({ expected }) => (expected === undefined ? '' : expected / unit),
            shown: ({ expected }) => (expected === undefined ? '–' : money({ amount: expected, currency })),
          },
        ]}
      />
    </div>
  );
}
