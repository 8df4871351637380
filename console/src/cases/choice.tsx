import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { useState } from 'react';
import type { Dossier, RecordChoiceBody } from '../api/generated.ts';
import { useChoice, useNames } from '../api/queries.ts';
import { useWords } from '../words/words.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  dossier: Dossier;
  onClose(): void;
  onDone(caseKey: string): void;
}

/** Whom a customer said they want: after their host left, or because it does not fit. */
export function ChoiceDialog({ dossier: { customerId, host, choices }, onClose, onDone }: Props) {
  const { say } = useWords();
  // One that was made already is no choice any more.
  const left = choices.find(({ until }) => until !== undefined)?.employeeId;
  const [choice, setChoice] = useState<RecordChoiceBody['choice']>(left ? 'stay' : 'other');
  const [hostId, setHostId] = useState('');
  const nameOf = useNames();
  const record = useChoice();
  // Without anybody who left, it is the present host with whom it does not work out.
  const about = left ?? host?.hostId;
  const send = () => {
    if (about === undefined) return;
    const whom = choice === 'other' && hostId.trim() !== '' ? { hostId: hostId.trim() } : {};
    record.do({ customerId, employeeId: about, choice, ...whom }, ({ caseKey }) => onDone(caseKey));
  };
  return (
    <Dialog
      title={say('choice.title', { customer: customerId })}
      act={say('choice.record')}
      doing={record}
      disabled={about === undefined}
      onAct={send}
      onClose={onClose}
    >
      <Box>{say('choice.about')}</Box>
      <RadioGroup
        ariaLabel={say('choice.title', { customer: customerId })}
        value={choice}
        onChange={({ detail }) => setChoice(detail.value as RecordChoiceBody['choice'])}
        items={[
          ...(left ? [{ value: 'stay', label: say('choice.stay') }] : []),
          { value: 'other', label: say('choice.other') },
          ...(left ? [{ value: 'follow', label: say('choice.follow', { who: nameOf(left) }) }] : []),
        ]}
      />
      {choice === 'other' && (
        <FormField label={say('choice.whom')}>
          <Input value={hostId} onChange={({ detail }) => setHostId(detail.value)} />
        </FormField>
      )}
    </Dialog>
  );
}
