import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo } from 'react';
import type { RecordedCase } from '../api/generated.ts';
import { Expandable } from '../parts/expandable.tsx';
import { useFollow } from '../parts/follow.ts';
import { useWords } from '../words/words.tsx';
import { Answer } from './answer.tsx';
import { isOpen } from './answered.ts';
import { CaseState } from './case-state.tsx';
import { Due } from './due.tsx';
import { Facts } from './facts.tsx';
import { Gist } from './gist.tsx';
import { Letter } from './letter.tsx';
import { Remedies } from './remedies.tsx';
import { useTitle } from './title.ts';
import { Why } from './why.tsx';

interface Props {
  recorded: RecordedCase;
  /** Names the customer and links to them: on a page that is not theirs. */
  withCustomer?: boolean;
  /** Says only what it was and what became of the answer. */
  isBrief?: boolean;
}

/** One case: what happened, what is done about it, why, and what the customer reads. Of many, only what changed is drawn. */
export const CaseCard = memo(function CaseCard({ recorded, withCustomer, isBrief }: Props) {
  const { say, time } = useWords();
  const follow = useFollow();
  const titleOf = useTitle();
  const { event, findings, policyVersion, letter, referral } = recorded;
  const customerId = typeof event.data.customerId === 'string' ? event.data.customerId : undefined;
  return (
    <div id={recorded.caseKey} className="case" tabIndex={-1}>
      <Container
        header={
          <Header
            variant="h2"
            description={
              <>
                {time(event.occurredAt)}
                {withCustomer && customerId && (
                  <>
                    {' · '}
                    <Link href={`/customers/${encodeURIComponent(customerId)}`} onFollow={follow}>
                      {customerId}
                    </Link>
                  </>
                )}
              </>
            }
            actions={isBrief ? undefined : <CaseState recorded={recorded} />}
          >
            {titleOf(event)}
          </Header>
        }
      >
        <SpaceBetween size="s">
          {!isBrief && <Gist event={event} />}
          {!isBrief && <Decided recorded={recorded} />}
          {referral && <Answer recorded={recorded} />}
          {!isBrief && (
            <div>
              <Box variant="awsui-key-label">{say('case.why')}</Box>
              <Why findings={findings} policyVersion={policyVersion} />
            </div>
          )}
          {!isBrief && letter && (
            <Expandable headerText={say('case.letter')}>{() => <Letter letter={letter} />}</Expandable>
          )}
          {!isBrief && <Expandable headerText={say('case.facts')}>{() => <Facts event={event} />}</Expandable>}
        </SpaceBetween>
      </Container>
    </div>
  );
});

/** By when somebody answers, and what is proposed or done. */
function Decided({ recorded }: { recorded: RecordedCase }) {
  const { say } = useWords();
  const { verdict, remedies, meanwhile = [], referral, letter } = recorded;
  const label = say(verdict === 'referred' ? 'case.proposed' : 'case.done');
  return (
    <SpaceBetween size="s">
      {referral && isOpen(recorded) && <Due referral={referral} isPromised={letter !== undefined} />}
      {remedies.length > 0 && <Listed label={label} remedies={remedies} />}
      {meanwhile.length > 0 && <Listed label={say('case.meanwhile')} remedies={meanwhile} />}
    </SpaceBetween>
  );
}

function Listed({ label, remedies }: { label: string; remedies: RecordedCase['remedies'] }) {
  return (
    <div>
      <Box variant="awsui-key-label">{label}</Box>
      <Remedies remedies={remedies} label={label} />
    </div>
  );
}
