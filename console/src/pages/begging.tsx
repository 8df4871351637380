import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { lazy, Suspense, useState } from 'react';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { useFigures } from '../api/operations-queries.ts';
import { Period } from '../figures/period.tsx';
import { AsOf } from '../parts/as-of.tsx';
import { Queried } from '../parts/queried.tsx';
import { useWords } from '../words/words.tsx';

/** What there is to see at a glance is there first. */
const HowOften = lazy(() => import('../figures/how-often.tsx'));

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
            <Suspense fallback={<Spinner size="large" />}>
              <HowOften begging={begging} />
            </Suspense>
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
