/** What a host says to a case that waits for them: yes with one click, yes to some of it, or no with a reason. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { Language, RecordedCase } from '../api/generated.ts';
import { useDecline, useGrant } from '../api/queries.ts';
import { useProblem } from '../parts/problem.ts';
import { useWords } from '../words/words.tsx';
import { Dialog } from './dialog.tsx';
import { ExcuseField } from './excuse-field.tsx';
import { RemedyLine } from './remedies.tsx';

interface Props {
  recorded: RecordedCase;
  /** The answer as a case of its own, once it is told. */
  onAnswered(caseKey: string): void;
}

export function Answer({ recorded, onAnswered }: Props) {
  const { say } = useWords();
  const [open, setOpen] = useState<'some' | 'decline'>();
  const grant = useGrant();
  const problem = useProblem(grant.error);
  const { caseKey, remedies } = recorded;
  const hasProposal = remedies.length > 0;
  const done = (told: { caseKey: string }) => {
    setOpen(undefined);
    onAnswered(told.caseKey);
  };
  return (
    <SpaceBetween size="xs">
      <SpaceBetween direction="horizontal" size="xs">
        {hasProposal && (
          <Button
            variant="primary"
            loading={grant.isPending}
            loadingText={say('answer.sending')}
            onClick={() => grant.do({ caseKey }, done)}
          >
            {say('answer.grant')}
          </Button>
        )}
        <Button variant={hasProposal ? 'normal' : 'primary'} onClick={() => setOpen('some')}>
          {say(hasProposal ? 'answer.some' : 'answer.withNote')}
        </Button>
        <Button variant="link" onClick={() => setOpen('decline')}>
          {say('answer.decline')}
        </Button>
      </SpaceBetween>
      {grant.isTryingAgain && <Alert type="info">{say('answer.tryingAgain')}</Alert>}
      {grant.error && <Alert type="error">{problem}</Alert>}
      {open === 'some' && <GrantSome recorded={recorded} onClose={() => setOpen(undefined)} onDone={done} />}
      {open === 'decline' && <DeclineIt recorded={recorded} onClose={() => setOpen(undefined)} onDone={done} />}
    </SpaceBetween>
  );
}

interface DialogProps {
  recorded: RecordedCase;
  onClose(): void;
  onDone(told: { caseKey: string }): void;
}

function GrantSome({ recorded: { caseKey, remedies }, onClose, onDone }: DialogProps) {
  const { say } = useWords();
  const [chosen, setChosen] = useState(() => remedies.map((_, place) => place + 1));
  const [note, setNote] = useState('');
  const grant = useGrant();
  const isEnough = remedies.length > 0 ? chosen.length > 0 : note.trim() !== '';
  const send = () => {
    if (!isEnough) return;
    const isAll = chosen.length === remedies.length;
    grant.do(
      { caseKey, ...(!isAll && { remedies: chosen }), ...(note.trim() !== '' && { note: note.trim() }) },
      onDone,
    );
  };
  return (
    <Dialog
      title={say(remedies.length > 0 ? 'answer.some' : 'answer.withNote')}
      act={say('answer.grantChosen')}
      doing={grant}
      disabled={!isEnough}
      onAct={send}
      onClose={onClose}
    >
      {remedies.map((remedy, index) => {
        const place = index + 1;
        return (
          <Checkbox
            key={place}
            checked={chosen.includes(place)}
            onChange={({ detail }) =>
              setChosen((before) =>
                detail.checked ? [...before, place].toSorted((a, b) => a - b) : before.filter((one) => one !== place),
              )
            }
          >
            <RemedyLine remedy={remedy} />
          </Checkbox>
        );
      })}
      <FormField label={say('answer.note')} description={say('answer.noteAbout')} stretch>
        <Textarea value={note} onChange={({ detail }) => setNote(detail.value)} spellcheck />
      </FormField>
    </Dialog>
  );
}

function DeclineIt({ recorded, onClose, onDone }: DialogProps) {
  const { say, language: own } = useWords();
  const [reason, setReason] = useState('');
  const [instead, setInstead] = useState('');
  const [isTried, setIsTried] = useState(false);
  const decline = useDecline();
  const language: Language = recorded.letter?.language ?? own;
  const missing = (text: string) => (isTried && text.trim() === '' ? { errorText: say('answer.needed') } : {});
  const send = () => {
    setIsTried(true);
    if (reason.trim() === '' || instead.trim() === '') return;
    const { caseKey } = recorded;
    decline.do({ caseKey, reason: reason.trim(), instead: instead.trim() }, onDone);
  };
  return (
    <Dialog
      size="large"
      title={say('answer.decline')}
      act={say('answer.sendDecline')}
      doing={decline}
      onAct={send}
      onClose={onClose}
    >
      <Box>{say('answer.declineAbout', { language: say(`language.${language}`) })}</Box>
      <ExcuseField
        label={say('answer.reason')}
        value={reason}
        language={language}
        onChange={setReason}
        {...missing(reason)}
      />
      <ExcuseField
        label={say('answer.instead')}
        description={say('answer.insteadAbout')}
        value={instead}
        language={language}
        onChange={setInstead}
        {...missing(instead)}
      />
    </Dialog>
  );
}
