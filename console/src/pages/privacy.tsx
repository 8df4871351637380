import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import type { ExportCustomerAnswer } from '../api/generated.ts';
import { useHeld } from '../api/operations-queries.ts';
import { download } from '../parts/download.ts';
import { isId } from '../parts/ids.ts';
import { Queried } from '../parts/queried.tsx';
import { standInName } from '../parts/stand-in.ts';
import { useWords } from '../words/words.tsx';

/** What is held about a customer, to be given to them. */
export default function Privacy() {
  const { say } = useWords();
  const [id, setId] = useState('');
  const [wanted, setWanted] = useState<string>();
  const [isWrong, setIsWrong] = useState(false);
  const held = useHeld(wanted);
  const isUnknown = held.error instanceof ApiProblem && held.error.status === 404;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const typed = id.trim();
    setIsWrong(!isId(typed));
    if (!isId(typed)) return;
    if (typed === wanted) void held.refetch();
    setWanted(typed);
  };
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={say('privacy.about')}>
          {say('page.privacy')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <form onSubmit={ask}>
          <Container>
            <FormField
              label={say('privacy.id')}
              secondaryControl={<Button variant="primary">{say('privacy.show')}</Button>}
              {...(isWrong && { errorText: say('app.findWrong') })}
            >
              <Input
                value={id}
                placeholder={say('app.findPlaceholder')}
                onChange={({ detail }) => {
                  setId(detail.value);
                  setIsWrong(false);
                }}
              />
            </FormField>
          </Container>
        </form>
        <div aria-live="polite">
          {wanted !== undefined && isUnknown && (
            <Box textAlign="center" padding="l">
              {say('privacy.nothing', { id: wanted })}
            </Box>
          )}
          {wanted !== undefined && !isUnknown && (
            <Queried query={held}>{(all) => all && <Held held={all} customerId={wanted} />}</Queried>
          )}
        </div>
      </SpaceBetween>
    </ContentLayout>
  );
}

interface HeldProps {
  held: Omit<ExportCustomerAnswer, 'cursor'>;
  customerId: string;
}

function Held({ held, customerId }: HeldProps) {
  const { say, day, time, number } = useWords();
  const hostId = held.customer.host?.hostId;
  const host = hostId === undefined ? say('privacy.none') : (standInName(hostId, { say }) ?? hostId);
  const { profile, contracts, purchases, promises, dates } = held.customer;
  const { cases } = held;
  const newest = cases[0]?.decidedAt;
  const oldest = cases.at(-1)?.decidedAt;
  const save = () => download(`${customerId}.json`, `${JSON.stringify(held, null, 2)}\n`, 'application/json');
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={say('privacy.heldAbout')}
          actions={
            <Button iconName="download" onClick={save}>
              {say('privacy.download')}
            </Button>
          }
        >
          {customerId}
        </Header>
      }
    >
      <KeyValuePairs
        columns={3}
        items={[
          {
            label: say('privacy.profile'),
            value: profile
              ? `${say('customers.since')} ${day(profile.customerSince)}, ${say(`language.${profile.language}`)}, ${say(`channel.${profile.channel}`)}`
              : say('privacy.none'),
          },
          { label: say('privacy.host'), value: host },
          {
            label: say('privacy.cases'),
            value:
              newest === undefined || oldest === undefined
                ? say('privacy.none')
                : say('privacy.casesFrom', { count: cases.length, from: time(oldest), to: time(newest) }),
          },
          { label: say('privacy.letters'), value: number(cases.filter(({ letter }) => letter).length) },
          { label: say('privacy.contracts'), value: number(contracts.length) },
          { label: say('privacy.purchases'), value: number(purchases.length) },
          { label: say('privacy.promises'), value: number(promises.length) },
          { label: say('privacy.dates'), value: number(dates.length) },
        ]}
      />
    </Container>
  );
}
