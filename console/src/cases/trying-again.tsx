import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useWords } from '../words/words.tsx';

/** Nobody has answered yet: it goes on by itself, and whoever has had enough ends it. */
export function TryingAgain({ onStop }: { onStop(): void }) {
  const { say } = useWords();
  return (
    <Alert type="info" action={<Button onClick={onStop}>{say('answer.stop')}</Button>}>
      <span role="status">{say('answer.tryingAgain')}</span>
    </Alert>
  );
}
