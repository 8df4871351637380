import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useDeeds } from '../api/doing.ts';
import type { RecordedCase } from '../api/generated.ts';
import { useLiveCases, useWorklist } from '../api/queries.ts';
import { isOpen } from '../cases/answered.ts';
import { AtWorkProvider, useAtWork } from '../cases/at-work.tsx';
import { CaseCard } from '../cases/case-card.tsx';
import { AsOf } from '../parts/as-of.tsx';
import { CursorPages, useCursor } from '../parts/cursor-pages.tsx';
import { Queried } from '../parts/queried.tsx';
import { useWords } from '../words/words.tsx';

/** What waits for whoever is signed in, the oldest promise first. */
export default function Worklist() {
  const { say } = useWords();
  const paging = useCursor();
  const worklist = useWorklist(paging.cursor);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={say('worklist.about')} info={<AsOf query={worklist} />}>
          {say('page.worklist')}
        </Header>
      }
    >
      <Queried query={worklist}>
        {({ cases, cursor }) => (
          <SpaceBetween size="l">
            {/* Another page is another place to work at: what one was told on one does not follow to the next. */}
            <AtWorkProvider key={paging.page}>
              <Waiting
                cases={cases}
                isAll={paging.page === 1 && cursor === undefined}
                onStart={() => paging.show(1, undefined)}
              />
            </AtWorkProvider>
            <CursorPages paging={paging} next={cursor} label={say('worklist.page')} />
          </SpaceBetween>
        )}
      </Queried>
    </ContentLayout>
  );
}

interface WaitingProps {
  cases: readonly RecordedCase[];
  /** There is no other page. */
  isAll: boolean;
  onStart(): void;
}

function Waiting({ cases, isAll, onStart }: WaitingProps) {
  const { begun } = useAtWork();
  const now = useLiveCases(begun.map(({ caseKey }) => caseKey));
  const shown = inPlace(
    cases,
    begun.flatMap(({ caseKey, recorded }) => now.find((one) => one.caseKey === caseKey) ?? recorded ?? []),
  );
  if (shown.length === 0) return <Nothing isAll={isAll} onStart={onStart} />;
  return (
    <SpaceBetween size="l">
      {shown.map((recorded) => (
        <WaitingCase key={recorded.outcomeId} recorded={recorded} isListed={cases.includes(recorded)} />
      ))}
    </SpaceBetween>
  );
}

/** What was answered here stays where it was, and says what became of it, until somebody has seen it. */
function WaitingCase({ recorded, isListed }: { recorded: RecordedCase; isListed: boolean }) {
  const deed = useDeeds(recorded.caseKey).at(-1);
  const waits = isOpen(recorded) && recorded.mayAnswer !== false;
  const isBrief = deed?.state === 'done' || (!isListed && (deed?.state === 'failed' || !waits));
  return <CaseCard recorded={recorded} withCustomer isBrief={isBrief} />;
}

/** Those that wait, and among them those that were begun here and wait no more: the oldest promise first. */
function inPlace(cases: readonly RecordedCase[], begun: readonly RecordedCase[]): readonly RecordedCase[] {
  const gone = begun.filter(({ caseKey }) => !cases.some((one) => one.caseKey === caseKey));
  if (gone.length === 0) return cases;
  return [...cases, ...gone].toSorted((one, other) => dueOf(one) - dueOf(other));
}

const dueOf = ({ referral }: RecordedCase) => Date.parse(referral?.dueAt ?? '');

function Nothing({ isAll, onStart }: Omit<WaitingProps, 'cases'>) {
  const { say } = useWords();
  return (
    <Box textAlign="center" padding="xxl" color="text-body-secondary">
      <Box variant="strong">{say(isAll ? 'worklist.empty' : 'worklist.pageEmpty')}</Box>
      <Box>{say(isAll ? 'worklist.emptyAbout' : 'worklist.pageEmptyAbout')}</Box>
      {!isAll && (
        <Box padding="s">
          <Button onClick={onStart}>{say('worklist.start')}</Button>
        </Box>
      )}
    </Box>
  );
}
