/** The way back for what was set aside: look first, send again, or say that nobody waits for it. */
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import type { QuarantineEntry } from '../api/generated.ts';
import { useRedrive } from '../api/operations-queries.ts';
import { useProblem } from '../parts/problem.ts';
import { useWords } from '../words/words.tsx';
import type { DealtWith } from './became.tsx';
import { Discard } from './discard.tsx';

interface Props {
  entry: QuarantineEntry;
  onDone(): void;
  onDealtWith(one: DealtWith): void;
}

export function Actions({ entry, onDone, onDealtWith }: Props) {
  const { say } = useWords();
  const look = useRedrive();
  const redrive = useRedrive();
  const [wouldBeAccepted, setWouldBeAccepted] = useState<boolean>();
  /** What was tried last: only what came of that is said. */
  const [last, setLast] = useState<'look' | 'send'>();
  const [open, setOpen] = useState<'anyway' | 'discard'>();
  const { id, code, event = '' } = entry;
  const wouldFail =
    wouldBeAccepted === false || (redrive.error instanceof ApiProblem && redrive.error.code === 'would-be-refused');
  const lookFirst = () => {
    setLast('look');
    look.do({ id, dryRun: true }, (told) => setWouldBeAccepted(told.wouldBeAccepted));
  };
  const send = (anyway: boolean) => {
    setLast('send');
    redrive.do({ id, ...(anyway && { anyway }) }, (told) => {
      // Of what is refused again there is no outcome to wait for; of a conflict there is one, which is not this event’s.
      onDealtWith({ id, event, how: 'sent', ...(told.wouldBeAccepted && told.caseKey && { caseKey: told.caseKey }) });
      onDone();
    });
  };
  const discarded = () => {
    onDealtWith({ id, event, how: 'discarded' });
    onDone();
  };
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="xs">
        <Button loading={look.isPending} onClick={lookFirst}>
          {say('quarantine.look')}
        </Button>
        <Button variant="primary" loading={redrive.isPending && open !== 'anyway'} onClick={() => send(false)}>
          {say('quarantine.redrive')}
        </Button>
        {wouldFail && <Button onClick={() => setOpen('anyway')}>{say('quarantine.anyway')}</Button>}
        <Button variant="link" onClick={() => setOpen('discard')}>
          {say('quarantine.discard')}
        </Button>
      </SpaceBetween>
      <div aria-live="polite">
        <SpaceBetween size="xs">
          {last === 'look' && <Failed error={look.error} />}
          {last === 'look' && wouldBeAccepted !== undefined && (
            <WouldBe isAccepted={wouldBeAccepted} isConflict={code === 'conflict'} />
          )}
          {redrive.isTryingAgain && <Alert type="info">{say('answer.tryingAgain')}</Alert>}
          {last === 'send' && <Failed error={redrive.error} />}
        </SpaceBetween>
      </div>
      {open === 'anyway' && (
        <Alert
          type="warning"
          header={say('quarantine.anywaySure')}
          action={
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => setOpen(undefined)}>{say('answer.cancel')}</Button>
              <Button loading={redrive.isPending} onClick={() => send(true)}>
                {say('quarantine.anywayYes')}
              </Button>
            </SpaceBetween>
          }
        >
          {say('quarantine.anywayAbout')}
        </Alert>
      )}
      {open === 'discard' && <Discard id={id} onCancel={() => setOpen(undefined)} onDone={discarded} />}
    </SpaceBetween>
  );
}

function WouldBe({ isAccepted, isConflict }: { isAccepted: boolean; isConflict: boolean }) {
  const { say } = useWords();
  if (isAccepted) return <Alert type="success">{say('quarantine.wouldBeAccepted')}</Alert>;
  return <Alert type="warning">{say(isConflict ? 'quarantine.wouldConflict' : 'quarantine.wouldBeRefused')}</Alert>;
}

function Failed({ error }: { error: Error | null }) {
  const problem = useProblem(error);
  return error && <Alert type="error">{problem}</Alert>;
}
