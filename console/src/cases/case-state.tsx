import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { whoAnswered } from '../../../events/who-answered.ts';
import type { RecordedCase } from '../api/generated.ts';
import { useMe, useNames } from '../api/queries.ts';
import { useWords } from '../words/words.tsx';
import { standingOfCase } from './standing.ts';

/** How things stand with a case, and who has answered it. */
export function CaseState({ recorded }: { recorded: RecordedCase }) {
  const { say } = useWords();
  const nameOf = useNames();
  const own = useMe().data?.employeeId;
  const { verdict, referral } = recorded;
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
  const standing = standingOfCase(recorded);
  const isDone = standing === 'verdict.granted' || standing === 'case.seenTo';
  const type = verdict === 'referred' ? 'pending' : isDone ? 'success' : 'info';
  return <StatusIndicator type={type}>{say(standing)}</StatusIndicator>;
}
