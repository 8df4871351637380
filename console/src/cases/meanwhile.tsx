/** What became of a case while somebody was writing to it. */

import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import { whoAnswered } from '../../../events/who-answered.ts';
import { useDeeds } from '../api/doing.ts';
import type { RecordedCase } from '../api/generated.ts';
import { useLiveCases, useMe, useNames } from '../api/queries.ts';
import { useFollow } from '../parts/follow.ts';
import { useWords } from '../words/words.tsx';
import { isOpen } from './answered.ts';

/** The case as it is now, where it waits no more for whoever looks at it, and not by what they just did. */
export function useMeanwhile({ caseKey }: RecordedCase): RecordedCase | undefined {
  const [now] = useLiveCases([caseKey]);
  const isOwnDoing = useDeeds(caseKey).some(({ state }) => state !== 'failed');
  if (!now || isOwnDoing) return undefined;
  return isOpen(now) && now.mayAnswer !== false ? undefined : now;
}

/** Who was faster, and what can still be done. */
export function Meanwhile({ of, onLeave }: { of: RecordedCase; onLeave(): void }) {
  const { say } = useWords();
  const follow = useFollow();
  const words = useMeanwhileWords(of);
  const { customerId } = of.event.data;
  return (
    <Alert type="warning">
      {words} {say('meanwhile.kept')}{' '}
      {typeof customerId === 'string' && (
        <Link
          href={`/customers/${encodeURIComponent(customerId)}`}
          onFollow={(event) => {
            onLeave();
            follow(event);
          }}
        >
          {say('meanwhile.customer', { id: customerId })}
        </Link>
      )}
    </Alert>
  );
}

/** Who has answered a case, or whose it is now. */
export function useMeanwhileWords({ referral }: RecordedCase): string {
  const { say } = useWords();
  const nameOf = useNames();
  const me = useMe();
  if (referral?.answeredBy === undefined) return say('meanwhile.handedOn', { who: nameOf(referral?.hostId ?? '') });
  const who = whoAnswered(referral.answeredBy);
  if (who === undefined) return say('meanwhile.settled');
  return who === me.data?.employeeId ? say('meanwhile.you') : say('meanwhile.answered', { who: nameOf(who) });
}
