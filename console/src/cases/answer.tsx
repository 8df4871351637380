/** What a host says to a case that waits for them: yes with one click, yes to some of it, or no with a reason. */
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { useDeeds, useDismiss } from '../api/doing.ts';
import type { RecordedCase } from '../api/generated.ts';
import { useCase, useGrant } from '../api/queries.ts';
import { useWords } from '../words/words.tsx';
import { isOpen } from './answered.ts';
import { useAtWork } from './at-work.tsx';
import { BecameNotice, DeedNotice } from './deed-notice.tsx';
import { useActOn } from './title.ts';
import { noteTold } from './untold.ts';

/** What can be said to a case; and what became of what was said a moment ago, in the same place. */
export function Answer({ recorded }: { recorded: RecordedCase }) {
  const { say } = useWords();
  const { opened, begun, end } = useAtWork();
  const dismiss = useDismiss();
  const { caseKey } = recorded;
  const deed = useDeeds(caseKey).at(-1);
  const mayAnswer = isOpen(recorded) && recorded.mayAnswer === true;
  // An open dialog says itself what did not work.
  const isShown = deed && (deed.state !== 'failed' || opened?.about !== caseKey);
  const isUntold = !deed && begun.some((one) => one.caseKey === caseKey);
  const { data: outcome } = useCase(deed?.caseKey);
  useEffect(() => {
    if (outcome) noteTold(caseKey);
  }, [outcome, caseKey]);
  if (!mayAnswer && !isShown && !isUntold) return null;
  return (
    <SpaceBetween size="xs">
      {mayAnswer && deed?.state !== 'done' && (
        <Buttons recorded={recorded} isUnderWay={deed?.state === 'under-way' && opened?.about !== caseKey} />
      )}
      {isShown && (
        <DeedNotice
          key={deed.id}
          deed={deed}
          answered={recorded}
          onDismiss={() => {
            dismiss(deed);
            end(caseKey);
          }}
        />
      )}
      {isUntold && (
        <section className="told" aria-label={say('answer.became')}>
          <BecameNotice
            answered={recorded}
            type="warning"
            ifNot={say('answer.stillWaits')}
            onDismiss={() => end(caseKey)}
          />
        </section>
      )}
    </SpaceBetween>
  );
}

function Buttons({ recorded, isUnderWay }: { recorded: RecordedCase; isUnderWay: boolean }) {
  const { say } = useWords();
  const { open, begin } = useAtWork();
  const { caseKey, remedies } = recorded;
  const grant = useGrant(caseKey);
  const actOn = useActOn();
  const hasProposal = remedies.length > 0;
  // Many cases have the same buttons: each says what it is about.
  const of = (label: string) => ({ ariaLabel: actOn(label, recorded) });
  const some = say(hasProposal ? (remedies.length === 1 ? 'answer.grantNoted' : 'answer.some') : 'answer.withNote');
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {hasProposal && (
        <Button
          variant="primary"
          loading={isUnderWay}
          loadingText={say('answer.sending')}
          onClick={() => {
            begin(recorded);
            grant.do({ caseKey }, () => {});
          }}
          {...of(say('answer.grant'))}
        >
          {say('answer.grant')}
        </Button>
      )}
      <Button
        variant={hasProposal ? 'normal' : 'primary'}
        disabled={isUnderWay}
        onClick={() => open({ dialog: 'grant', about: caseKey, recorded })}
        {...of(some)}
      >
        {some}
      </Button>
      <Button
        variant="link"
        disabled={isUnderWay}
        onClick={() => open({ dialog: 'decline', about: caseKey, recorded })}
        {...of(say('answer.decline'))}
      >
        {say('answer.decline')}
      </Button>
    </SpaceBetween>
  );
}
