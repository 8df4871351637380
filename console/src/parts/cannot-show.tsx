import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useWords } from '../words/words.tsx';
import { loadAnew } from './load-anew.ts';
import { useOnline } from './online.ts';

/** In place of a page whose code did not come, or has a mistake in it. */
export function CannotShow() {
  const { say } = useWords();
  const [isTrying, setIsTrying] = useState(false);
  const [isNobodyThere, setIsNobodyThere] = useState(false);
  const isOffline = !useOnline();
  const again = async () => {
    setIsTrying(true);
    const isLoading = await loadAnew();
    setIsNobodyThere(!isLoading);
    setIsTrying(isLoading);
  };
  return (
    <Alert
      type="error"
      header={say('state.cannotShow')}
      action={
        <Button loading={isTrying} onClick={() => void again()}>
          {say('state.tryAgain')}
        </Button>
      }
    >
      {say(isOffline ? 'state.cannotShowOffline' : isNobodyThere ? 'state.stillNobody' : 'state.cannotShowAbout')}
    </Alert>
  );
}
