import Box from '@cloudscape-design/components/box';
import Cards from '@cloudscape-design/components/cards';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { useState } from 'react';
import type { GetLostAnswer } from '../api/generated.ts';
import { useLost } from '../api/operations-queries.ts';
import { standingOf } from '../cases/standing.ts';
import { Period } from '../figures/period.tsx';
import { AsOf } from '../parts/as-of.tsx';
import { CustomerLink } from '../parts/customer-link.tsx';
import { Queried } from '../parts/queried.tsx';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

type Lost = GetLostAnswer['lost'][number];

/** Who left, in their own words where they agreed to that, and what we had done for them before. */
export default function LostCustomers() {
  const { say, day } = useWords();
  const [days, setDays] = useState(30);
  const lost = useLost(days);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={say('lost.about')}
          info={<AsOf query={lost} />}
          actions={<Period days={days} onChange={setDays} />}
        >
          {say('page.lost')}
        </Header>
      }
    >
      <Queried query={lost}>
        {({ lost: customers }) => (
          <Cards
            items={customers}
            trackBy={({ customerId, leftOn }) => `${customerId} ${leftOn}`}
            ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: '', cardsLabel: say('page.lost') }}
            cardsPerRow={[{ cards: 1 }, { minWidth: 640, cards: 2 }, { minWidth: 1100, cards: 3 }]}
            cardDefinition={{
              header: ({ customerId }) => <CustomerLink customerId={customerId} />,
              sections: [
                { id: 'when', header: say('lost.leftOn'), content: ({ leftOn }) => day(leftOn) },
                { id: 'why', header: say('lost.why'), content: (customer) => <Why customer={customer} /> },
                { id: 'before', header: say('lost.before'), content: (customer) => <Before customer={customer} /> },
              ],
            }}
            empty={
              <Box textAlign="center" padding="l">
                <Box variant="strong">{say('lost.empty')}</Box>
                <Box color="text-body-secondary">{say('lost.emptyAbout')}</Box>
              </Box>
            }
          />
        )}
      </Queried>
    </ContentLayout>
  );
}

function Why({ customer: { reason, quote } }: { customer: Lost }) {
  const { say } = useWords();
  return (
    <>
      {reason ?? say('lost.noReason')}
      {quote !== undefined && <blockquote className="quote">{quote}</blockquote>}
    </>
  );
}

function Before({ customer: { decided, putRight } }: { customer: Lost }) {
  const { say, time } = useWords();
  const explain = useExplanations();
  if (decided.length === 0) return <>{say('lost.nothingBefore')}</>;
  return (
    <>
      {say('lost.putRight', { putRight, count: decided.length })}
      <ul className="remedies">
        {decided.map(({ decidedAt, ...one }) => (
          <li key={`${one.event} ${decidedAt}`}>
            {explain.event(one.event)}: {say(standingOf(one))}{' '}
            <Box variant="span" color="text-body-secondary" fontSize="body-s">
              {time(decidedAt)}
            </Box>
          </li>
        ))}
      </ul>
    </>
  );
}
