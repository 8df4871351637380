import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useRef, useState } from 'react';
import { longest } from '../../../events/lengths.ts';
import { useDiscard } from '../api/operations-queries.ts';
import { draftsOf, useDraft } from '../parts/drafts.ts';
import { useFieldFaults } from '../parts/field-faults.tsx';
import { useFirstWrong } from '../parts/first-wrong.ts';
import { useProblem } from '../parts/problem.ts';
import { useWords } from '../words/words.tsx';

interface Props {
  id: string;
  onCancel(): void;
  onDone(): void;
}

const reasons = draftsOf({ reason: '' });

/** Nobody waits for it: with a reason, for whoever looks at it later. */
export function Discard({ id, onCancel, onDone }: Props) {
  const { say } = useWords();
  const { draft, change, forget } = useDraft(reasons, id);
  const { reason } = draft;
  const [isTried, setIsTried] = useState(false);
  const discard = useDiscard();
  const problem = useProblem(discard.error);
  const faultOf = useFieldFaults(discard.error, { reason });
  const fields = useRef<HTMLDivElement>(null);
  const lookAtFields = useFirstWrong(fields, discard.error);
  const left = longest.remark - reason.length;
  const isMissing = reason.trim() === '';
  const send = () => {
    setIsTried(true);
    lookAtFields();
    if (isMissing) return;
    discard.do({ id, reason: reason.trim() }, () => {
      forget(draft);
      onDone();
    });
  };
  return (
    <SpaceBetween size="s">
      <div ref={fields}>
        <FormField
          label={say('quarantine.discardWhy')}
          description={say('quarantine.discardAbout')}
          stretch
          {...(left >= 0 && { characterCountText: say('text.left', { count: left }) })}
          {...(isTried && isMissing ? { errorText: say('quarantine.discardNeeded') } : faultOf('reason'))}
        >
          <Textarea
            value={reason}
            rows={2}
            autoFocus
            onChange={({ detail }) => change({ reason: detail.value })}
            spellcheck
          />
        </FormField>
      </div>
      <SpaceBetween direction="horizontal" size="xs">
        <Button loading={discard.isPending} onClick={send}>
          {say('quarantine.discardYes')}
        </Button>
        <Button variant="link" onClick={onCancel}>
          {say('answer.cancel')}
        </Button>
      </SpaceBetween>
      {discard.error && <Alert type="error">{problem}</Alert>}
    </SpaceBetween>
  );
}
