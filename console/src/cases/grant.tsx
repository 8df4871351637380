import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import { useState } from 'react';
import { longest } from '../../../events/lengths.ts';
import type { Language } from '../api/generated.ts';
import { useGrant } from '../api/queries.ts';
import { useFieldFaults } from '../parts/field-faults.tsx';
import { useWords } from '../words/words.tsx';
import { Asked } from './asked.tsx';
import type { CaseDialogContent } from './at-work.tsx';
import { Dialog } from './dialog.tsx';
import { ExcuseField, useExcuses } from './excuse-field.tsx';
import { Meanwhile, useMeanwhile } from './meanwhile.tsx';
import { RemedyLine } from './remedies.tsx';
import { useActOn } from './title.ts';

/** Yes to what was proposed or to some of it, with a note; or, where nothing was, an answer in words. */
export function GrantDialog({ recorded, draft, change, onSend, onClose, onDone }: CaseDialogContent) {
  const { say, language: own } = useWords();
  const { caseKey, remedies, letter } = recorded;
  const { note, left } = draft;
  const [isTried, setIsTried] = useState(false);
  const actOn = useActOn();
  const grant = useGrant(caseKey);
  const language: Language = letter?.language ?? own;
  const check = useExcuses(note, language);
  const meanwhile = useMeanwhile(recorded);
  const chosen = remedies.map((_, index) => index + 1).filter((place) => !left.includes(place));
  const errorOf = useFieldFaults(grant.error, { note, remedies: left });
  const isAnswer = remedies.length === 0;
  const isMissing = isAnswer && note.trim() === '';
  const wish = {
    caseKey,
    ...(left.length > 0 && { remedies: chosen }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
  const send = () => {
    setIsTried(true);
    if (isMissing || note.length > longest.remark) return;
    onSend();
    grant.do(wish, onDone);
  };
  return (
    <Dialog
      title={actOn(
        say(isAnswer ? 'answer.withNote' : remedies.length === 1 ? 'answer.grantNoted' : 'answer.some'),
        recorded,
      )}
      act={say(isAnswer ? 'answer.send' : 'answer.grantChosen')}
      about={caseKey}
      wish={wish}
      doing={grant}
      {...(meanwhile
        ? { disabledWhy: say('answer.over') }
        : check.state === 'looking'
          ? { disabledWhy: say('reply.looking') }
          : !isAnswer && chosen.length === 0
            ? { disabledWhy: say('answer.noneChosen') }
            : {})}
      notice={meanwhile && <Meanwhile of={meanwhile} onLeave={onClose} />}
      onAct={send}
      onClose={onClose}
    >
      <Asked recorded={recorded} isChoice={remedies.length > 1} />
      {remedies.length > 1 &&
        remedies.map((remedy, index) => {
          const place = index + 1;
          return (
            <Checkbox
              key={place}
              checked={!left.includes(place)}
              onChange={({ detail }) =>
                change({ left: detail.checked ? left.filter((one) => one !== place) : [...left, place] })
              }
            >
              <RemedyLine remedy={remedy} />
            </Checkbox>
          );
        })}
      {errorOf('remedies').errorText && <Box color="text-status-error">{errorOf('remedies').errorText}</Box>}
      <ExcuseField
        label={say(isAnswer ? 'answer.words' : 'answer.note')}
        description={say(letter ? 'answer.noteAbout' : 'answer.noteUnasked', {
          language: say(`language.${language}`),
        })}
        value={note}
        language={language}
        check={check}
        ifExcuse={say(isAnswer ? 'answer.excuse' : 'answer.noteExcuse')}
        onChange={(value) => change({ note: value })}
        {...errorOf('note')}
        {...(isTried && isMissing && { errorText: say('answer.noteNeeded') })}
      />
    </Dialog>
  );
}
