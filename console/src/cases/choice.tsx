import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import { useState } from 'react';
import type { Dossier, RecordChoiceBody } from '../api/generated.ts';
import { useChoice, useColleagues, useNames } from '../api/queries.ts';
import { useFieldFaults } from '../parts/field-faults.tsx';
import { useWords } from '../words/words.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  dossier: Dossier;
  /** Whom it is about: see `choiceIsAbout`. */
  employeeId: string;
  about: string;
  onClose(): void;
  onDone(): void;
}

/** Whom a customer said they want: after their host left, or because it does not fit. */
export default function ChoiceDialog({
  dossier: { customerId, host, choices },
  employeeId,
  about,
  onClose,
  onDone,
}: Props) {
  const { say } = useWords();
  const nameOf = useNames();
  const isLeaving = choices.some((choice) => choice.until !== undefined && choice.employeeId === employeeId);
  const [choice, setChoice] = useState<RecordChoiceBody['choice']>(isLeaving ? 'stay' : 'other');
  const [hostId, setHostId] = useState('');
  const record = useChoice(customerId);
  const errorOf = useFieldFaults(record.error, { employeeId, choice, hostId });
  const wish = { employeeId, choice, ...(choice === 'other' && hostId !== '' && { hostId }) };
  const items = [
    ...(isLeaving ? [{ value: 'stay' as const, label: say('choice.stay') }] : []),
    { value: 'other' as const, label: say('choice.other') },
    ...(isLeaving ? [{ value: 'follow' as const, label: say('choice.follow', { who: nameOf(employeeId) }) }] : []),
  ];
  return (
    <Dialog
      title={say('choice.title', { customer: customerId })}
      act={say('choice.record')}
      about={about}
      wish={wish}
      doing={record}
      onAct={() => record.do(wish, onDone)}
      onClose={onClose}
    >
      <Box>{say('choice.about')}</Box>
      <FormField stretch {...errorOf('choice')} {...errorOf('employeeId')}>
        <RadioGroup
          ariaLabel={say('choice.title', { customer: customerId })}
          value={choice}
          onChange={({ detail }) => setChoice(items.find(({ value }) => value === detail.value)?.value ?? choice)}
          items={items}
        />
      </FormField>
      {choice === 'other' && (
        <FormField label={say('choice.whom')} {...errorOf('hostId')}>
          <Colleagues except={[employeeId, host?.hostId]} chosen={hostId} onChange={setHostId} />
        </FormField>
      )}
    </Dialog>
  );
}

interface ColleaguesProps {
  except: readonly (string | undefined)[];
  /** An id; empty: whoever suits best. */
  chosen: string;
  onChange(employeeId: string): void;
}

/** Whoever works here and stays. */
function Colleagues({ except, chosen, onChange }: ColleaguesProps) {
  const { say, language } = useWords();
  const nameOf = useNames();
  const { data } = useColleagues();
  const colleagues = (data?.colleagues ?? [])
    .filter(({ employeeId, leavesOn }) => leavesOn === undefined && !except.includes(employeeId))
    .map(({ employeeId, languages, isThere }) => ({
      value: employeeId,
      label: nameOf(employeeId),
      description: languages.map((one) => say(`language.${one}`)).join(', '),
      ...(!isThere && { labelTag: say('choice.away') }),
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
  const anybody = { value: '', label: say('choice.anybody') };
  return (
    <Select
      selectedOption={colleagues.find(({ value }) => value === chosen) ?? anybody}
      options={[anybody, ...colleagues]}
      filteringType="auto"
      filteringAriaLabel={say('choice.whom')}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}
