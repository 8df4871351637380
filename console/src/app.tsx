import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Api } from './api/client.ts';
import { createQueryClient } from './api/connection.ts';
import { DeskProvider } from './api/context.tsx';
import { useLook } from './look.ts';
import type { Session } from './session.ts';
import { Shell } from './shell.tsx';
import { CloudscapeWords, type Loaded, load } from './words/load.tsx';
import { WordsProvider } from './words/words.tsx';

/** Everything that pages have around them: the API, the words of a language, and the frame of the page. */
export function App({ session, api }: { session: Session; api: Api }) {
  const { language } = useLook();
  const [client] = useState(createQueryClient);
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let isWanted = true;
    void load(language).then((words) => isWanted && setLoaded(words));
    return () => {
      isWanted = false;
    };
  }, [language]);
  if (!loaded) return null;
  return (
    <QueryClientProvider client={client}>
      <DeskProvider desk={{ api, session }}>
        <CloudscapeWords loaded={loaded}>
          <WordsProvider language={loaded.language} messages={loaded.messages}>
            <Shell />
          </WordsProvider>
        </CloudscapeWords>
      </DeskProvider>
    </QueryClientProvider>
  );
}
