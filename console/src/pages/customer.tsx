import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useDeferredValue, useState } from 'react';
import { useParams } from 'wouter';
import { ApiProblem } from '../api/client.ts';
import type { Dossier, RecordedCase } from '../api/generated.ts';
import { useDossier, useMe, useNewestCases, useOlderCases } from '../api/queries.ts';
import { CaseCard } from '../cases/case-card.tsx';
import { ChoiceDialog } from '../cases/choice.tsx';
import { GoodwillDialog } from '../cases/goodwill.tsx';
import { Known } from '../cases/known.tsx';
import { OutcomeNotices, useOutcomes } from '../cases/outcome-notices.tsx';
import { AsOf } from '../parts/as-of.tsx';
import { Queried } from '../parts/queried.tsx';
import { useWords } from '../words/words.tsx';

/** The life of a customer with us: who they are to whom, what is open, and every decision with its reasons. */
export default function Customer() {
  const { customerId = '' } = useParams<{ customerId: string }>();
  // Another customer is another page: nothing that was typed for one stays for the other.
  return <Life key={customerId} customerId={customerId} />;
}

function Life({ customerId }: { customerId: string }) {
  const { say } = useWords();
  const dossier = useDossier(customerId);
  const outcomes = useOutcomes();
  const [open, setOpen] = useState<'goodwill' | 'choice'>();
  const isUnknown = dossier.error instanceof ApiProblem && dossier.error.status === 404 && dossier.data === undefined;
  const told = (caseKey: string) => {
    setOpen(undefined);
    outcomes.follow(caseKey);
  };
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<AsOf query={dossier} />}
          actions={
            dossier.data && (
              <SpaceBetween direction="horizontal" size="xs">
                <Button onClick={() => setOpen('choice')}>{say('choice.open')}</Button>
                <Button variant="primary" onClick={() => setOpen('goodwill')}>
                  {say('goodwill.open')}
                </Button>
              </SpaceBetween>
            )
          }
        >
          {customerId}
        </Header>
      }
    >
      {isUnknown ? (
        <Alert type="info">{say('customer.unknown', { id: customerId })}</Alert>
      ) : (
        <SpaceBetween size="l">
          <OutcomeNotices outcomes={outcomes} />
          <Queried query={dossier}>
            {(known) => (
              <>
                <Known dossier={known} />
                {open === 'choice' && <ChoiceDialog dossier={known} onClose={() => setOpen(undefined)} onDone={told} />}
              </>
            )}
          </Queried>
          <Story customerId={customerId} dossier={dossier.data} onAnswered={outcomes.follow} />
          {open === 'goodwill' && (
            <GoodwillDialog customerId={customerId} onClose={() => setOpen(undefined)} onDone={told} />
          )}
        </SpaceBetween>
      )}
    </ContentLayout>
  );
}

interface StoryProps {
  customerId: string;
  dossier: Dossier | undefined;
  onAnswered(caseKey: string): void;
}

/** Every decision, newest first: the newest always up to date, those before them when they are asked for. */
function Story({ customerId, dossier, onAnswered }: StoryProps) {
  const { say } = useWords();
  const me = useMe();
  const newest = useNewestCases(customerId);
  // Where the older ones begin stays where it was when they were asked for, whatever comes in on top.
  const [from, setFrom] = useState<{ cursor: string; above: readonly RecordedCase[] }>();
  const older = useOlderCases(customerId, from?.cursor);
  const own = me.data?.employeeId;
  const isMine = own !== undefined && (dossier?.host?.hostId === own || dossier?.host?.deputyId === own);
  return (
    <section aria-labelledby="story">
      <SpaceBetween size="m">
        <Header variant="h2" description={say('customer.storyAbout')}>
          <span id="story">{say('customer.story')}</span>
        </Header>
        <Queried query={newest}>
          {({ cases, cursor }) => (
            <>
              <Cases
                cases={onceEach([
                  ...cases,
                  ...(from?.above ?? []),
                  ...(older.data?.pages ?? []).flatMap((page) => page.cases),
                ])}
                own={own}
                isMine={isMine}
                onAnswered={onAnswered}
              />
              {(from ? older.hasNextPage : cursor !== undefined) && (
                <Box textAlign="center" padding="m">
                  <Button
                    loading={older.isFetching}
                    onClick={() => {
                      if (from) void older.fetchNextPage();
                      else if (cursor) setFrom({ cursor, above: cases });
                    }}
                  >
                    {say('customer.older')}
                  </Button>
                </Box>
              )}
            </>
          )}
        </Queried>
      </SpaceBetween>
    </section>
  );
}

interface CasesProps {
  cases: readonly RecordedCase[];
  own: string | undefined;
  isMine: boolean;
  onAnswered(caseKey: string): void;
}

/** Many take a while to draw: what somebody does meanwhile comes first. */
function Cases({ cases, own, isMine, onAnswered }: CasesProps) {
  const { say } = useWords();
  const drawn = useDeferredValue(cases);
  if (cases.length === 0) return <Box color="text-body-secondary">{say('customer.noStory')}</Box>;
  return (
    <div className="story">
      <SpaceBetween size="m">
        {drawn.map((recorded) => (
          <CaseCard
            key={recorded.outcomeId}
            recorded={recorded}
            mayAnswer={isMine || recorded.referral?.hostId === own}
            onAnswered={onAnswered}
          />
        ))}
      </SpaceBetween>
    </div>
  );
}

/** What comes in on top moves others from the newest to the older ones: each is shown once, as it was read last. */
function onceEach(cases: readonly RecordedCase[]): RecordedCase[] {
  const seen = new Set<string>();
  return cases.filter(({ outcomeId }) => !seen.has(outcomeId) && seen.add(outcomeId));
}
