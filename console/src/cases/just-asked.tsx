import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../words/words.tsx';
import { Outcome } from './outcome.tsx';

interface Props {
  /** The case that was asked for a moment ago. */
  caseKey: string;
  onMeant(): void;
}

/** Exactly this was asked for, perhaps in another tab: what came of it, and the way on for whoever means it twice. */
export function JustAsked({ caseKey, onMeant }: Props) {
  const { say } = useWords();
  return (
    <SpaceBetween size="xs">
      <Alert type="warning" action={<Button onClick={onMeant}>{say('goodwill.askAgain')}</Button>}>
        {say('goodwill.justAsked')}
      </Alert>
      <Outcome caseKey={caseKey} />
    </SpaceBetween>
  );
}
