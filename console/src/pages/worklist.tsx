import Box from '@cloudscape-design/components/box';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { useWorklist } from '../api/queries.ts';
import { CaseCard } from '../cases/case-card.tsx';
import { OutcomeNotices, useOutcomes } from '../cases/outcome-notices.tsx';
import { AsOf } from '../parts/as-of.tsx';
import { CursorPages, useCursor } from '../parts/cursor-pages.tsx';
import { Queried } from '../parts/queried.tsx';
import { useWords } from '../words/words.tsx';

/** What waits for whoever is signed in, the oldest promise first. */
export default function Worklist() {
  const { say } = useWords();
  const paging = useCursor();
  const worklist = useWorklist(paging.cursor);
  const outcomes = useOutcomes();
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const { follow } = outcomes;
  const onAnswered = useCallback(
    (answer: string, of: string) => {
      setAnswered((before) => [...before, of]);
      follow(answer);
    },
    [follow],
  );
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={say('worklist.about')} info={<AsOf query={worklist} />}>
          {say('page.worklist')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <OutcomeNotices outcomes={outcomes} />
        <Queried query={worklist}>
          {({ cases, cursor }) => {
            // The list follows a moment behind: what was answered here a moment ago waits no more.
            const waiting = cases.filter(({ caseKey }) => !answered.includes(caseKey));
            return (
              <SpaceBetween size="l">
                {waiting.length === 0 && (
                  <Box textAlign="center" padding="xxl" color="text-body-secondary">
                    <Box variant="strong">{say('worklist.empty')}</Box>
                    <Box>{say('worklist.emptyAbout')}</Box>
                  </Box>
                )}
                {waiting.map((recorded) => (
                  <CaseCard
                    key={recorded.outcomeId}
                    recorded={recorded}
                    withCustomer
                    mayAnswer
                    onAnswered={onAnswered}
                  />
                ))}
                <CursorPages paging={paging} next={cursor} label={say('worklist.page')} />
              </SpaceBetween>
            );
          }}
        </Queried>
      </SpaceBetween>
    </ContentLayout>
  );
}
