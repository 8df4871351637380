/** What became of what somebody did a moment ago: from “on its way” to the outcome, in the place where they did it. */
import Alert from '@cloudscape-design/components/alert';
import { useEffect, useRef, useState } from 'react';
import type { Deed } from '../api/doing.ts';
import type { RecordedCase } from '../api/generated.ts';
import { useLiveCases } from '../api/queries.ts';
import { NotSure, stopTrying } from '../api/trying.ts';
import { keepInSight } from '../parts/in-sight.ts';
import { useProblem } from '../parts/problem.ts';
import { useWords } from '../words/words.tsx';
import { isOpen } from './answered.ts';
import { useAtWork } from './at-work.tsx';
import { useMeanwhileWords } from './meanwhile.tsx';
import { Outcome } from './outcome.tsx';
import { TryingAgain } from './trying-again.tsx';
import { noteTold } from './untold.ts';

interface Props {
  deed: Deed;
  /** The case that it answers, where it answers one. */
  answered?: RecordedCase;
  onDismiss(): void;
}

export function DeedNotice({ deed, answered, onDismiss }: Props) {
  const place = useFocusOnceOver(deed);
  const { say } = useWords();
  return (
    <section ref={place} tabIndex={-1} className="told" aria-label={say('answer.became')}>
      {deed.isTryingAgain && <TryingAgain onStop={() => stopTrying(deed.name)} />}
      {deed.state === 'failed' && <Failed deed={deed} {...(answered && { answered })} onDismiss={onDismiss} />}
      {deed.state === 'done' && deed.caseKey !== undefined && (
        <Outcome caseKey={deed.caseKey} since={deed.begunAt} onDismiss={onDismiss} />
      )}
    </section>
  );
}

function Failed({ deed, answered, onDismiss }: Props) {
  const problem = useProblem(deed.error);
  // What may have arrived is no failure yet.
  const type = deed.error instanceof NotSure ? 'warning' : 'error';
  if (answered) return <BecameNotice answered={answered} type={type} ifNot={problem} onDismiss={onDismiss} />;
  return (
    <Alert type={type} dismissible onDismiss={onDismiss}>
      <span role="status">{problem}</span>
    </Alert>
  );
}

interface BecameNoticeProps {
  answered: RecordedCase;
  /** What is said while it waits still, and how. */
  type: 'warning' | 'error';
  ifNot: string;
  onDismiss(): void;
}

/** Who has answered a case of which nobody said so, and be it whoever looks at it. */
export function BecameNotice({ answered, type, ifNot, onDismiss }: BecameNoticeProps) {
  const [now = answered] = useLiveCases([answered.caseKey]);
  const meanwhile = useMeanwhileWords(now);
  const isOver = !isOpen(now) || now.mayAnswer === false;
  const { caseKey } = answered;
  useEffect(() => {
    if (isOver) noteTold(caseKey);
  }, [isOver, caseKey]);
  return (
    <Alert type={isOver ? 'info' : type} dismissible onDismiss={onDismiss}>
      <span role="status">{isOver ? meanwhile : ifNot}</span>
    </Alert>
  );
}

/**
 * The place where something is told takes the focus once there is something to tell, for whoever did it; not from somebody
 * who is at another dialog or writes something else by then.
 */
function useFocusOnceOver({ state, about }: Deed) {
  const place = useRef<HTMLElement>(null);
  const { opened } = useAtWork();
  const [isAwaited, setIsAwaited] = useState(state === 'under-way');
  const isElsewhere = opened !== undefined && opened.about !== about;
  useEffect(() => {
    if (!isAwaited || state === 'under-way' || (opened && !isElsewhere)) return;
    setIsAwaited(false);
    if (isElsewhere || isWriting() || !place.current) return;
    place.current.focus();
    keepInSight(place.current);
  }, [isAwaited, state, opened, isElsewhere]);
  return place;
}

const isWriting = () => document.activeElement?.matches('input, textarea') ?? false;
