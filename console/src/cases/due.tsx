import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Referral } from '../api/generated.ts';
import { useNames } from '../api/queries.ts';
import { useNow } from '../parts/now.ts';
import { useWords } from '../words/words.tsx';

interface Props {
  referral: Referral;
  /** Whether the customer was written to: then they were told by when they hear from us. */
  isPromised: boolean;
}

/** By when somebody answers, and who. */
export function Due({ referral: { dueAt, hostId, turn }, isPromised }: Props) {
  const { say, time, duration } = useWords();
  const nameOf = useNames();
  const left = Date.parse(dueAt) - useNow();
  const isOver = left < 0;
  const words = isOver
    ? say(isPromised ? 'due.over' : 'due.overUnasked', { since: duration(whole(-left)) })
    : say(isPromised ? 'due.by' : 'due.byUnasked', { at: time(dueAt), left: duration(whole(left)) });
  return (
    <StatusIndicator type={isOver ? 'error' : left < 24 * 3_600_000 ? 'warning' : 'pending'}>
      {/* On a narrow screen the line breaks between words, not in them. */}
      <span style={{ wordBreak: 'normal' }}>
        {words} · {say(turn > 0 ? 'due.handedOn' : 'due.with', { who: nameOf(hostId) })}
      </span>
    </StatusIndicator>
  );
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** What is promised in days is not told in tenths of an hour: whole days, of less than two of them whole hours, then minutes. */
function whole(milliseconds: number): number {
  const unit = milliseconds >= 2 * day ? day : milliseconds >= hour ? hour : minute;
  return Math.max(minute, Math.floor(milliseconds / unit) * unit);
}
