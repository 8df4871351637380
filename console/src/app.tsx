import ErrorBoundary from '@cloudscape-design/components/error-boundary';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import type { Api } from './api/client.ts';
import { createQueryClient } from './api/connection.ts';
import { DeskProvider } from './api/context.tsx';
import { changeLook, type Language, useLook } from './look.ts';
import { useAddress } from './parts/address.ts';
import { CannotStart } from './parts/cannot-start.tsx';
import { forgetDrafts } from './parts/drafts.ts';
import { SignedOutElsewhere } from './parts/signed-out.tsx';
import { Shell } from './shell.tsx';
import type { Session } from './signed-in.ts';
import { CloudscapeWords, type Loaded, load } from './words/load.tsx';
import { WordsProvider } from './words/words.tsx';

/** Everything that pages have around them: the API, the words of a language, and the frame of the page. */
export function App({ session, api }: { session: Session; api: Api }) {
  const { language } = useLook();
  const [client] = useState(createQueryClient);
  const isOver = useIsOver(session, client);
  const loaded = useLoaded(language);
  if (loaded === 'failed') return <CannotStart what="load" />;
  if (!loaded) return null;
  return (
    <ErrorBoundary onError={() => {}} renderFallback={() => <CannotStart what="load" />}>
      <QueryClientProvider client={client}>
        <DeskProvider desk={{ api, session }}>
          <CloudscapeWords loaded={loaded}>
            <WordsProvider language={loaded.language} messages={loaded.messages}>
              {isOver ? (
                <SignedOutElsewhere />
              ) : (
                <Router hook={useAddress}>
                  <Shell />
                </Router>
              )}
            </WordsProvider>
          </CloudscapeWords>
        </DeskProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** Whether somebody has signed out in another tab; nothing that was known here is known any more then. */
function useIsOver(session: Session, client: QueryClient): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(
    () =>
      session.onSignedOutElsewhere(() => {
        setIsOver(true);
        client.clear();
        forgetDrafts();
      }),
    [session, client],
  );
  return isOver;
}

/** The words of a language once they are there; where they do not come, it stays with those that are. */
function useLoaded(language: Language): Loaded | 'failed' | undefined {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const before = typeof loaded === 'object' ? loaded.language : undefined;
  useEffect(() => {
    if (language === before) return;
    let isWanted = true;
    load(language).then(
      (words) => isWanted && setLoaded(words),
      () => {
        if (!isWanted) return;
        if (before) changeLook({ language: before });
        else setLoaded('failed');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language, before]);
  return loaded;
}
