/** What became of what somebody dealt with. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useCase } from '../api/queries.ts';
import { Remedies } from '../cases/remedies.tsx';
import { standingOfCase } from '../cases/standing.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

export interface DealtWith {
  id: string;
  event: string;
  how: 'sent' | 'discarded';
  /** The case that will be decided, where that can be known. */
  caseKey?: string;
}

interface Props {
  dealtWith: readonly DealtWith[];
  onDismiss(id: string): void;
}

export function Became({ dealtWith, onDismiss }: Props) {
  return (
    <div aria-live="polite">
      <SpaceBetween size="xs">
        {dealtWith.map((one) => (
          <BecameOf key={one.id} one={one} onDismiss={() => onDismiss(one.id)} />
        ))}
      </SpaceBetween>
    </div>
  );
}

function BecameOf({ one: { event, how, caseKey }, onDismiss }: { one: DealtWith; onDismiss(): void }) {
  const { say } = useWords();
  const explain = useExplanations();
  const { data: outcome } = useCase(caseKey);
  const what = event ? explain.event(event) : say('quarantine.noName');
  if (how === 'discarded') {
    return (
      <Alert type="success" dismissible onDismiss={onDismiss}>
        {say('quarantine.discarded', { what })}
      </Alert>
    );
  }
  if (outcome) {
    return (
      <Alert type="success" dismissible onDismiss={onDismiss}>
        <Box variant="strong">{say('quarantine.became', { what, verdict: say(standingOfCase(outcome)) })}</Box>
        <Remedies remedies={outcome.remedies} label={say('case.done')} />
      </Alert>
    );
  }
  return (
    <Alert type="info" dismissible onDismiss={onDismiss}>
      {caseKey !== undefined && <Spinner />} {say('quarantine.onItsWay', { what })}
    </Alert>
  );
}
