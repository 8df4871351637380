/** What became of what somebody did a moment ago: from “on its way” to the outcome, without loading anything again. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback, useState } from 'react';
import type { RecordedCase } from '../api/generated.ts';
import { useCase } from '../api/queries.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { Remedies } from './remedies.tsx';

export interface Outcomes {
  caseKeys: readonly string[];
  follow(caseKey: string): void;
  dismiss(caseKey: string): void;
}

const mostShown = 5;

export function useOutcomes(): Outcomes {
  const [caseKeys, setCaseKeys] = useState<readonly string[]>([]);
  const follow = useCallback(
    (caseKey: string) =>
      setCaseKeys((before) => [caseKey, ...before.filter((one) => one !== caseKey)].slice(0, mostShown)),
    [],
  );
  const dismiss = useCallback(
    (caseKey: string) => setCaseKeys((before) => before.filter((one) => one !== caseKey)),
    [],
  );
  return { caseKeys, follow, dismiss };
}

export function OutcomeNotices({ outcomes }: { outcomes: Outcomes }) {
  return (
    <div aria-live="polite">
      <SpaceBetween size="xs">
        {outcomes.caseKeys.map((caseKey) => (
          <OutcomeNotice key={caseKey} caseKey={caseKey} onDismiss={() => outcomes.dismiss(caseKey)} />
        ))}
      </SpaceBetween>
    </div>
  );
}

function OutcomeNotice({ caseKey, onDismiss }: { caseKey: string; onDismiss(): void }) {
  const { say } = useWords();
  const { data: outcome } = useCase(caseKey);
  if (!outcome) {
    return (
      <Alert type="info">
        <Spinner /> {say('answer.told')}
      </Alert>
    );
  }
  return (
    <Alert type={outcome.verdict === 'granted' ? 'success' : 'info'} dismissible onDismiss={onDismiss}>
      <Became outcome={outcome} />
    </Alert>
  );
}

function Became({ outcome: { event, verdict, remedies, findings, letter, referral } }: { outcome: RecordedCase }) {
  const { say, time } = useWords();
  const explain = useExplanations();
  if (verdict === 'unneeded') {
    const told = findings.find(({ because }) => because.code !== 'timely' && because.code !== 'not-an-answer');
    return (
      <>
        {say('answer.tooLate')} {told && <Box variant="span">{explain.because(told.because)}</Box>}
      </>
    );
  }
  return (
    <>
      <Box variant="strong">
        {referral
          ? say('answer.waits', { at: time(referral.dueAt) })
          : say('answer.decided', { what: explain.event(event.name) })}
      </Box>
      <Remedies remedies={remedies} label={say(referral ? 'case.proposed' : 'case.done')} />
      {letter && <Box>{say('answer.decidedLetter', { subject: letter.subject })}</Box>}
    </>
  );
}
