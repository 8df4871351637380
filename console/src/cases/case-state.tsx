import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { courtesies } from '../../../events/remedies/courtesies.ts';
import type { RecordedCase } from '../api/generated.ts';
import { useMe, useNames } from '../api/queries.ts';
import { useWords } from '../words/words.tsx';
import { whoAnswered } from './answered.ts';

/** How things stand with a case. “Put right” is only what is more than a courtesy, and a no is not. */
export function CaseState({ recorded: { verdict, remedies, referral } }: { recorded: RecordedCase }) {
  const { say } = useWords();
  const nameOf = useNames();
  const own = useMe().data?.employeeId;
  if (referral?.answeredBy !== undefined) {
    const who = whoAnswered(referral.answeredBy);
    const words =
      who === undefined
        ? say('case.settled')
        : who === own
          ? say('case.answeredByYou')
          : say('case.answeredBy', { who: nameOf(who) });
    return <StatusIndicator type="success">{words}</StatusIndicator>;
  }
  if (verdict !== 'granted')
    return (
      <StatusIndicator type={verdict === 'referred' ? 'pending' : 'info'}>{say(`verdict.${verdict}`)}</StatusIndicator>
    );
  if (remedies.some(({ kind }) => kind === 'ExplainDecline'))
    return <StatusIndicator type="info">{say('case.declined')}</StatusIndicator>;
  const isPutRight = remedies.some(({ kind }) => !courtesies.has(kind));
  return <StatusIndicator type="success">{say(isPutRight ? 'verdict.granted' : 'case.seenTo')}</StatusIndicator>;
}
