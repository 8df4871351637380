import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { memo } from 'react';
import type { RecordedCase } from '../api/generated.ts';
import { useNames } from '../api/queries.ts';
import { Expandable } from '../parts/expandable.tsx';
import { useFollow } from '../parts/follow.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { Answer } from './answer.tsx';
import { verdictTypes } from './basis.tsx';
import { Due } from './due.tsx';
import { Facts } from './facts.tsx';
import { Letter } from './letter.tsx';
import { Remedies } from './remedies.tsx';
import { Why } from './why.tsx';

interface Props {
  recorded: RecordedCase;
  /** Names the customer and links to them: on a page that is not theirs. */
  withCustomer?: boolean;
  /** Whoever is signed in may answer it. */
  mayAnswer?: boolean;
  /** Told the answer as a case of its own, and the case that it answers. */
  onAnswered?(answer: string, of: string): void;
}

/** One case: what happened, what is done about it, why, and what the customer reads. Of many, only what changed is drawn. */
export const CaseCard = memo(function CaseCard({ recorded, withCustomer, mayAnswer, onAnswered }: Props) {
  const { say, time } = useWords();
  const explain = useExplanations();
  const follow = useFollow();
  const { event, verdict, remedies, meanwhile, findings, policyVersion, letter, referral } = recorded;
  const isOpen = referral !== undefined && referral.answeredBy === undefined;
  const customerId = typeof event.data.customerId === 'string' ? event.data.customerId : undefined;
  const isProposal = verdict === 'referred';
  return (
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
          actions={<CaseState recorded={recorded} />}
        >
          {explain.event(event.name)}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {isOpen && <Due referral={referral} />}
        {remedies.length > 0 && (
          <div>
            <Box variant="awsui-key-label">{say(isProposal ? 'case.proposed' : 'case.done')}</Box>
            <Remedies remedies={remedies} label={say(isProposal ? 'case.proposed' : 'case.done')} />
          </div>
        )}
        {meanwhile && meanwhile.length > 0 && (
          <div>
            <Box variant="awsui-key-label">{say('case.meanwhile')}</Box>
            <Remedies remedies={meanwhile} label={say('case.meanwhile')} />
          </div>
        )}
        {isOpen && mayAnswer && onAnswered && (
          <Answer recorded={recorded} onAnswered={(answer) => onAnswered(answer, recorded.caseKey)} />
        )}
        <div>
          <Box variant="awsui-key-label">{say('case.why')}</Box>
          <Why findings={findings} policyVersion={policyVersion} />
        </div>
        {letter && <Expandable headerText={say('case.letter')}>{() => <Letter letter={letter} />}</Expandable>}
        <Expandable headerText={say('case.facts')}>{() => <Facts event={event} />}</Expandable>
      </SpaceBetween>
    </Container>
  );
});

function CaseState({ recorded: { verdict, referral } }: { recorded: RecordedCase }) {
  const { say } = useWords();
  const nameOf = useNames();
  if (referral?.answeredBy !== undefined) {
    const [, who = ''] = referral.answeredBy.split('+');
    return <StatusIndicator type="success">{say('case.answeredBy', { who: nameOf(who) })}</StatusIndicator>;
  }
  return <StatusIndicator type={verdictTypes[verdict]}>{say(`verdict.${verdict}`)}</StatusIndicator>;
}
