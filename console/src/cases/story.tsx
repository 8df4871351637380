import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useDeferredValue, useState } from 'react';
import type { RecordedCase } from '../api/generated.ts';
import { useLiveCases, useNewestCases, useOlderCases } from '../api/queries.ts';
import { Queried } from '../parts/queried.tsx';
import { useWords } from '../words/words.tsx';
import { isOpen } from './answered.ts';
import { CaseCard } from './case-card.tsx';

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
            <>
              <Cases cases={onceEach([...cases, ...before])} />
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
function Cases({ cases }: { cases: readonly RecordedCase[] }) {
  const { say } = useWords();
  const drawn = useDeferredValue(cases);
  if (cases.length === 0) return <Box color="text-body-secondary">{say('customer.noStory')}</Box>;
  return (
    <div className="story">
      <SpaceBetween size="m">
        {drawn.map((recorded) => (
          <CaseCard key={recorded.outcomeId} recorded={recorded} />
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
