import BarChart from '@cloudscape-design/components/bar-chart';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { useFigures } from '../api/operations-queries.ts';
import { ChartCard } from '../figures/chart-card.tsx';
import { Period } from '../figures/period.tsx';
import { upTo, useAxes } from '../figures/use-axes.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Numbers } from '../parts/numbers.tsx';
import { Queried } from '../parts/queried.tsx';
import { useWords } from '../words/words.tsx';

/** How often customers had to come before they were helped, and how often they need not have. */
export default function Begging() {
  const { say } = useWords();
  const [days, setDays] = useState(30);
  const figures = useFigures(days);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={say('begging.about')}
          info={<AsOf query={figures} />}
          actions={<Period days={days} onChange={setDays} />}
        >
          {say('page.begging')}
        </Header>
      }
    >
      <Queried query={figures}>
        {({ begging }) => (
          <SpaceBetween size="l">
            <InShort begging={begging} />
            <HowOften begging={begging} />
          </SpaceBetween>
        )}
      </Queried>
    </ContentLayout>
  );
}

type Of = Pick<GetFiguresAnswer, 'begging'>;

function InShort({ begging: { putRight, unasked, shareUnasked, contactsPerRemedy, waiting } }: Of) {
  const { say, number, percent } = useWords();
  const fact = (text: string, about: string) => (
    <>
      <div>
        <Box variant="awsui-value-large">{text}</Box>
      </div>
      <Box color="text-body-secondary" fontSize="body-s">
        {about}
      </Box>
    </>
  );
  return (
    <Container>
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: say('figures.unasked'),
            value: fact(
              shareUnasked === undefined ? '–' : percent(shareUnasked),
              say('begging.unaskedAbout', { unasked, putRight }),
            ),
          },
          {
            label: say('begging.contacts'),
            value: fact(
              contactsPerRemedy === undefined ? '–' : number(contactsPerRemedy, { maximumFractionDigits: 1 }),
              say('begging.contactsAbout'),
            ),
          },
          { label: say('begging.waiting'), value: fact(number(waiting), say('begging.waitingAbout')) },
        ]}
      />
    </Container>
  );
}

const times = ['never', 'once', 'twice', 'more'] as const;

function HowOften({ begging: { putRight, unasked, begged } }: Of) {
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
