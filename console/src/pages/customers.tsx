import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import { useMyCustomers, useNames } from '../api/queries.ts';
import { AsOf } from '../parts/as-of.tsx';
import { CursorPages, useCursor } from '../parts/cursor-pages.tsx';
import { useFollow } from '../parts/follow.ts';
import { Queried } from '../parts/queried.tsx';
import { useWords } from '../words/words.tsx';

/** Whom whoever is signed in looks after. */
export default function Customers() {
  const { say, day } = useWords();
  const follow = useFollow();
  const nameOf = useNames();
  const paging = useCursor();
  const query = useMyCustomers(paging.cursor);
  return (
    <Queried query={query}>
      {({ customers, cursor }) => (
        <Table
          variant="full-page"
          stickyHeader
          wrapLines
          items={customers}
          trackBy="customerId"
          header={
            <Header variant="awsui-h1-sticky" description={say('customers.about')} info={<AsOf query={query} />}>
              {say('page.customers')}
            </Header>
          }
          ariaLabels={{ tableLabel: say('page.customers') }}
          pagination={<CursorPages paging={paging} next={cursor} label={say('customers.page')} />}
          empty={
            <Box textAlign="center" color="inherit">
              <Box variant="strong">{say('customers.empty')}</Box>
              <Box>{say('customers.emptyAbout')}</Box>
            </Box>
          }
          columnDefinitions={[
            {
              id: 'id',
              header: say('customers.id'),
              isRowHeader: true,
              cell: ({ customerId }) => (
                <Link href={`/customers/${encodeURIComponent(customerId)}`} onFollow={follow}>
                  {customerId}
                </Link>
              ),
            },
            {
              id: 'since',
              header: say('customers.since'),
              cell: ({ profile }) => (profile ? day(profile.customerSince) : '–'),
            },
            {
              id: 'language',
              header: say('customers.language'),
              cell: ({ profile }) => (profile ? say(`language.${profile.language}`) : '–'),
            },
            {
              id: 'channel',
              header: say('customers.channel'),
              cell: ({ profile }) => (profile ? say(`channel.${profile.channel}`) : '–'),
            },
            {
              id: 'deputy',
              header: say('customers.deputy'),
              cell: ({ deputyId }) => (deputyId ? nameOf(deputyId) : '–'),
            },
            {
              id: 'chosen',
              header: say('customers.chosen'),
              cell: ({ chosenAt }) => (chosenAt ? day(chosenAt) : '–'),
            },
          ]}
        />
      )}
    </Queried>
  );
}
