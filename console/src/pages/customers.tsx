import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMyCustomers, useNames } from '../api/queries.ts';
import { AsOf } from '../parts/as-of.tsx';
import { CursorPages, useCursor } from '../parts/cursor-pages.tsx';
import { useFollow } from '../parts/follow.ts';
import { Listing } from '../parts/listing.tsx';
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
    <ContentLayout
      header={
        <Header variant="h1" description={say('customers.about')} info={<AsOf query={query} />}>
          {say('page.customers')}
        </Header>
      }
    >
      <Queried query={query}>
        {({ customers, cursor }) => (
          <SpaceBetween size="m">
            <Listing
              title={say('page.customers')}
              items={customers}
              idOf={({ customerId }) => customerId}
              empty={say('customers.empty')}
              emptyAbout={say('customers.emptyAbout')}
              details={[
                {
                  id: 'id',
                  header: say('customers.id'),
                  cell: ({ customerId }) => (
                    <Link href={`/customers/${encodeURIComponent(customerId)}`} onFollow={follow} fontSize="inherit">
                      {customerId}
                    </Link>
                  ),
                },
                {
                  id: 'since',
                  header: say('customers.since'),
                  cell: ({ profile }) => (profile ? day(profile.customerSince) : undefined),
                },
                {
                  id: 'language',
                  header: say('customers.language'),
                  cell: ({ profile }) => (profile ? say(`language.${profile.language}`) : undefined),
                },
                {
                  id: 'channel',
                  header: say('customers.channel'),
                  cell: ({ profile }) => (profile ? say(`channel.${profile.channel}`) : undefined),
                },
                {
                  id: 'deputy',
                  header: say('customers.deputy'),
                  cell: ({ deputyId }) => (deputyId ? nameOf(deputyId) : undefined),
                },
                {
                  id: 'chosen',
                  header: say('customers.chosen'),
                  cell: ({ chosenAt }) => (chosenAt ? day(chosenAt) : undefined),
                },
              ]}
            />
            <CursorPages paging={paging} next={cursor} label={say('customers.page')} />
          </SpaceBetween>
        )}
      </Queried>
    </ContentLayout>
  );
}
