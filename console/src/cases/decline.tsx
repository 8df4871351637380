import Box from '@cloudscape-design/components/box';
import { useState } from 'react';
import { longest } from '../../../events/lengths.ts';
import type { Language } from '../api/generated.ts';
import { useDecline } from '../api/queries.ts';
import { useFieldFaults } from '../parts/field-faults.tsx';
import { useWords } from '../words/words.tsx';
import { Asked } from './asked.tsx';
import type { CaseDialogContent } from './at-work.tsx';
import { Dialog } from './dialog.tsx';
import { ExcuseField, useExcuses } from './excuse-field.tsx';
import { Meanwhile, useMeanwhile } from './meanwhile.tsx';
import { useActOn } from './title.ts';

/** A no: why, and what can be done instead. Both are looked at for excuses while they are written. */
export function DeclineDialog({ recorded, draft, change, onSend, onClose, onDone }: CaseDialogContent) {
  const { say, language: own } = useWords();
  const [isTried, setIsTried] = useState(false);
  const { caseKey, letter } = recorded;
  const actOn = useActOn();
  const decline = useDecline(caseKey);
  const language: Language = letter?.language ?? own;
  const { reason, instead } = draft;
  const checks = { reason: useExcuses(reason, language), instead: useExcuses(instead, language) };
  const meanwhile = useMeanwhile(recorded);
  const errorOf = useFieldFaults(decline.error, { reason, instead });
  const wish = { caseKey, reason: reason.trim(), instead: instead.trim() };
  const isLooking = checks.reason.state === 'looking' || checks.instead.state === 'looking';
  const missing = (field: 'reason' | 'instead') =>
    isTried && wish[field] === '' ? { errorText: say(`answer.${field}Needed`) } : errorOf(field);
  const send = () => {
    setIsTried(true);
    if ([reason, instead].some((text) => text.trim() === '' || text.length > longest.remark)) return;
    onSend();
    decline.do(wish, onDone);
  };
  return (
    <Dialog
      size="large"
      title={actOn(say('answer.decline'), recorded)}
      act={say('answer.sendDecline')}
      about={caseKey}
      wish={wish}
      doing={decline}
      {...(meanwhile ? { disabledWhy: say('answer.over') } : isLooking ? { disabledWhy: say('reply.looking') } : {})}
      notice={meanwhile && <Meanwhile of={meanwhile} onLeave={onClose} />}
      onAct={send}
      onClose={onClose}
    >
      <Asked recorded={recorded} />
      <Box>{say('answer.declineAbout', { language: say(`language.${language}`) })}</Box>
      {(['reason', 'instead'] as const).map((field) => (
        <ExcuseField
          key={field}
          label={say(`answer.${field}`)}
          {...(field === 'instead' && { description: say('answer.insteadAbout') })}
          value={draft[field]}
          language={language}
          check={checks[field]}
          ifExcuse={say('answer.excuse')}
          onChange={(value) => change({ [field]: value })}
          {...missing(field)}
        />
      ))}
    </Dialog>
  );
}
