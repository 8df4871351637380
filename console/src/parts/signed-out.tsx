import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useEffect } from 'react';
import { useSession } from '../api/context.tsx';
import { useWords } from '../words/words.tsx';

/** In place of every page, once somebody has signed out in another tab: nothing of what was shown is left. */
export function SignedOutElsewhere() {
  const { say } = useWords();
  const session = useSession();
  useEffect(() => {
    document.title = say('app.name');
    // Whose page it was is told to nobody who comes after.
    window.history.replaceState(null, '', '/');
  }, [say]);
  return (
    <main>
      <Box textAlign="center" padding="xxxl">
        <div role="alert">
          <Box variant="h1">{say('app.name')}</Box>
          <Box variant="p">{say('state.signedOutElsewhere')}</Box>
        </div>
        <Button variant="primary" onClick={() => void session.signInAgain()}>
          {say('state.signInAgain')}
        </Button>
      </Box>
    </main>
  );
}
