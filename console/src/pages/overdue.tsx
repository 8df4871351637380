import Box from '@cloudscape-design/components/box';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ListOverdueAnswer } from '../api/generated.ts';
import { useOverdue } from '../api/operations-queries.ts';
import { useNames } from '../api/queries.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Listing } from '../parts/listing.tsx';
import { useNow } from '../parts/now.ts';
import { Queried } from '../parts/queried.tsx';
import { atTheStart } from '../policy/say-policy.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

type Overdue = ListOverdueAnswer['referrals'][number];

/** What should have been answered by now, and whom it waits for. */
export default function OverdueReferrals() {
  const { say } = useWords();
  const overdue = useOverdue();
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={say('overdue.about')} info={<AsOf query={overdue} />}>
          {say('page.overdue')}
        </Header>
      }
    >
      <Queried query={overdue}>{(answer) => <List overdue={answer} />}</Queried>
    </ContentLayout>
  );
}

function List({ overdue: { referrals, atLeast } }: { overdue: ListOverdueAnswer }) {
  const { say } = useWords();
  const explain = useExplanations();
  return (
    <Listing
      title={say('overdue.list')}
      header={
        <Header
          variant="h2"
          counter={`(${referrals.length}${atLeast ? '+' : ''})`}
          description={atLeast && say('overdue.more')}
        >
          {say('overdue.list')}
        </Header>
      }
      items={referrals}
      idOf={({ caseKey }) => caseKey}
      empty={say('overdue.empty')}
      emptyAbout={say('overdue.emptyAbout')}
      details={[
        { id: 'what', header: say('overdue.what'), minWidth: 180, cell: ({ event }) => explain.event(event) },
        { id: 'customer', header: say('overdue.customer'), minWidth: 120, cell: ({ customerId }) => customerId },
        { id: 'who', header: say('overdue.who'), minWidth: 160, cell: (referral) => <Who referral={referral} /> },
        { id: 'since', header: say('overdue.since'), minWidth: 160, cell: (referral) => <Since referral={referral} /> },
      ]}
    />
  );
}

function Who({ referral: { hostId, turn } }: { referral: Overdue }) {
  const words = useWords();
  const nameOf = useNames();
  return (
    <>
      {atTheStart(nameOf(hostId))}
      {turn > 0 && (
        <Box color="text-body-secondary" fontSize="body-s">
          {words.say('overdue.handedOn', { turn })}
        </Box>
      )}
    </>
  );
}

function Since({ referral: { dueAt } }: { referral: Overdue }) {
  const { say, time, duration } = useWords();
  const late = Math.max(0, useNow() - Date.parse(dueAt));
  return (
    <>
      {time(dueAt)}
      <div>
        <StatusIndicator type="error">
          <span className="words">{say('overdue.late', { age: duration(late, 0) })}</span>
        </StatusIndicator>
      </div>
    </>
  );
}
