import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useEffect, useState } from 'react';
import { whoAnswered } from '../../../events/who-answered.ts';
import type { RecordedCase } from '../api/generated.ts';
import { useCase, useMe, useNames } from '../api/queries.ts';
import { isWord } from '../words/en.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { Remedies } from './remedies.tsx';

/** After this it takes longer than it should, and somebody who waits is told so. */
const longMs = 30_000;

interface Props {
  caseKey: string;
  /** When it was told, in milliseconds since 1970 UTC. */
  since?: number;
  /** Left out where it stays. */
  onDismiss?(): void;
}

/** A case that was told a moment ago: on its way, and then what came of it. Only its first sentence is announced. */
export function Outcome({ caseKey, since, onDismiss }: Props) {
  const { say } = useWords();
  const { data: outcome } = useCase(caseKey);
  const [seenAt] = useState(Date.now);
  const isLong = useIsOver((since ?? seenAt) + longMs) && !outcome;
  const sentence = useSentence();
  const type = outcome ? (outcome.verdict === 'granted' ? 'success' : 'info') : isLong ? 'warning' : 'info';
  return (
    <Alert type={type} dismissible={onDismiss !== undefined && (isLong || Boolean(outcome))} onDismiss={onDismiss}>
      {!outcome && !isLong && (
        <>
          <Spinner />{' '}
        </>
      )}
      <span role="status">{outcome ? sentence(outcome) : say(isLong ? 'answer.takesLong' : 'answer.told')}</span>
      {outcome && <Became outcome={outcome} />}
    </Alert>
  );
}

function Became({ outcome: { verdict, remedies, letter } }: { outcome: RecordedCase }) {
  const { say } = useWords();
  if (verdict === 'unneeded') return null;
  return (
    <>
      <Remedies remedies={remedies} label={say(verdict === 'referred' ? 'case.proposed' : 'case.done')} />
      {letter && <Box>{say('answer.decidedLetter', { subject: letter.subject })}</Box>}
    </>
  );
}

/** What came of something that somebody did, to themselves. */
function useSentence() {
  const { say, time } = useWords();
  const explain = useExplanations();
  const nameOf = useNames();
  const own = useMe().data?.employeeId;
  return ({ event, verdict, remedies, findings, referral }: RecordedCase): string => {
    const why = findings
      .filter(({ result }) => result === 'not-met' || result === 'unknown')
      .map(({ because }) => explain.because(because));
    switch (verdict) {
      case 'granted': {
        if (remedies.some(({ kind }) => kind === 'ExplainDecline')) return say('became.declined');
        if (remedies.length > 0 && remedies.every(({ kind }) => kind === 'Answer')) return say('became.answered');
        const word = `became.${event.name}`;
        return say(isWord(word) ? word : 'became.done');
      }
      case 'referred': {
        const at = referral ? time(referral.dueAt) : '';
        const asked = event.name === 'GoodwillRequested' ? [say('became.asked')] : [];
        return [...asked, ...why, say('became.waits', { at })].join(' ');
      }
      case 'unneeded': {
        const faster = findings.find(({ because }) => because.code === 'answered-already');
        if (!faster) {
          const told = findings.find(({ because }) => because.code !== 'timely') ?? findings[0];
          return [say('became.nothing'), ...(told ? [explain.because(told.because)] : [])].join(' ');
        }
        const who = whoAnswered(String(faster.because.params?.by ?? ''));
        if (who === own) return say('meanwhile.you');
        return who === undefined ? say('meanwhile.settled') : say('became.tooLate', { who: nameOf(who) });
      }
    }
  };
}

/** Whether a moment is over, in milliseconds since 1970 UTC. */
function useIsOver(at: number): boolean {
  const [isOver, setIsOver] = useState(() => Date.now() >= at);
  useEffect(() => {
    if (isOver) return;
    const timer = setTimeout(() => setIsOver(true), Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  }, [at, isOver]);
  return isOver;
}
