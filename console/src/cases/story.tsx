import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { RecordedCase } from '../api/generated.ts';
import { useLiveCases, useNewestCases, useOlderCases } from '../api/queries.ts';
import { Queried } from '../parts/queried.tsx';
import { useReached } from '../parts/reached.ts';
import { useWords } from '../words/words.tsx';
import { isOpen } from './answered.ts';
import { CaseCard } from './case-card.tsx';
import { CasesHere } from './here.ts';

/** Every decision, newest first: the newest always up to date, those before them when they are asked for. */
export function Story({ customerId }: { customerId: string }) {
  const { say } = useWords();
  const newest = useNewestCases(customerId);
  // Where the older ones begin stays where it was when they were asked for, whatever comes in on top.
  const [from, setFrom] = useState<{ cursor: string; above: readonly RecordedCase[] }>();
  const older = useOlderCases(customerId, from?.cursor);
  const isNewest = (recorded: RecordedCase) =>
    newest.data?.cases.some(({ outcomeId }) => outcomeId === recorded.outcomeId) ?? false;
  const before = useRenewed(
    [...(from?.above ?? []), ...(older.data?.pages ?? []).flatMap(({ cases }) => cases)].filter(
      (recorded) => !isNewest(recorded),
    ),
  );
  return (
    <section aria-labelledby="story">
      <SpaceBetween size="m">
        <Header variant="h2" description={say('customer.storyAbout')}>
          <span id="story">{say('customer.story')}</span>
        </Header>
        <Queried query={newest}>
          {({ cases, cursor }) => (
            <Cases cases={onceEach([...cases, ...before])}>
              {(isDrawn) =>
                (from ? older.hasNextPage : cursor !== undefined) && (
                  <Older
                    isLoading={older.isFetching}
                    isReady={isDrawn && !older.isError}
                    onMore={() => {
                      if (from) void older.fetchNextPage();
                      else if (cursor) setFrom({ cursor, above: cases });
                    }}
                  />
                )
              }
            </Cases>
          )}
        </Queried>
      </SpaceBetween>
    </section>
  );
}

interface OlderProps {
  isLoading: boolean;
  /** What came before is drawn, and nothing has failed. */
  isReady: boolean;
  onMore(): void;
}

/** What was before comes by itself where somebody scrolls down to it; the button is for everybody else, and where it has failed. */
function Older({ isLoading, isReady, onMore }: OlderProps) {
  const { say } = useWords();
  const place = useReached(isReady && !isLoading, onMore);
  return (
    <div ref={place}>
      <Box textAlign="center" padding="m">
        <Button loading={isLoading} onClick={onMore}>
          {say('customer.older')}
        </Button>
      </Box>
    </div>
  );
}

/** Of what was long ago only what still waits can change. */
const renewedMs = 15_000;

/** Older cases, and those of them that waited when they were read as they are now. */
function useRenewed(cases: readonly RecordedCase[]): readonly RecordedCase[] {
  const renewed = useLiveCases([...new Set(cases.filter(isOpen).map(({ caseKey }) => caseKey))], renewedMs);
  if (renewed.length === 0) return cases;
  const now = new Map(renewed.map((recorded) => [recorded.caseKey, recorded]));
  return cases.map((recorded) => now.get(recorded.caseKey) ?? recorded);
}

/** Many take a while to draw: what somebody does meanwhile comes first. */
function Cases({ cases, children }: { cases: readonly RecordedCase[]; children(isDrawn: boolean): ReactNode }) {
  const { say } = useWords();
  const drawn = useDeferredValue(cases);
  const here = useMemo(() => new Set(drawn.map(({ caseKey }) => caseKey)), [drawn]);
  if (cases.length === 0) return <Box color="text-body-secondary">{say('customer.noStory')}</Box>;
  return (
    <CasesHere value={here}>
      <div className="story">
        <SpaceBetween size="m">
          {drawn.map((recorded) => (
            <CaseCard key={recorded.outcomeId} recorded={recorded} />
          ))}
        </SpaceBetween>
      </div>
      {children(drawn.length === cases.length)}
    </CasesHere>
  );
}

/** What comes in on top moves others from the newest to the older ones: each is shown once, as it was read last. */
function onceEach(cases: readonly RecordedCase[]): RecordedCase[] {
  const seen = new Set<string>();
  return cases.filter(({ outcomeId }) => !seen.has(outcomeId) && seen.add(outcomeId));
}
