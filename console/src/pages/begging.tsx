import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { lazy } from 'react';
import type { GetFiguresAnswer } from '../api/generated.ts';
import { Figure } from '../figures/figure.tsx';
import { FiguresPage } from '../figures/page.tsx';
import { useWords } from '../words/words.tsx';

const HowOften = lazy(() => import('../figures/how-often.tsx'));

/** How often customers had to come before they were helped, and how often they need not have. */
export default function Begging() {
  const { say } = useWords();
  return (
    <FiguresPage
      title={say('page.begging')}
      about={say('begging.about')}
      firstDays={30}
      inShort={({ begging }) => <InShort begging={begging} />}
      drawn={({ begging }) => <HowOften begging={begging} />}
    />
  );
}

type Of = Pick<GetFiguresAnswer, 'begging'>;

function InShort({ begging: { putRight, unasked, shareUnasked, contactsPerRemedy, waiting } }: Of) {
  const { say, number, percent } = useWords();
  return (
    <Container>
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: say('figures.unasked'),
            value: (
              <Figure about={say('begging.unaskedAbout', { unasked, putRight })}>
                {shareUnasked === undefined ? '–' : percent(shareUnasked)}
              </Figure>
            ),
          },
          {
            label: say('begging.contacts'),
            value: (
              <Figure about={say('begging.contactsAbout')}>
                {contactsPerRemedy === undefined ? '–' : number(contactsPerRemedy, { maximumFractionDigits: 1 })}
              </Figure>
            ),
          },
          {
            label: say('begging.waiting'),
            value: <Figure about={say('begging.waitingAbout')}>{number(waiting)}</Figure>,
          },
        ]}
      />
    </Container>
  );
}
