/** The frame of every page: who is signed in, where one can go, and what is to be known of the connection. */
import AppLayout from '@cloudscape-design/components/app-layout';
import Box from '@cloudscape-design/components/box';
import ErrorBoundary from '@cloudscape-design/components/error-boundary';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import Spinner from '@cloudscape-design/components/spinner';
import { Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useMe } from './api/queries.ts';
import { pages } from './pages.tsx';
import { Notices } from './parts/notices.tsx';
import { Queried } from './parts/queried.tsx';
import { Top } from './parts/top.tsx';
import { useWords } from './words/words.tsx';

export function Shell() {
  const { say } = useWords();
  const [path, goTo] = useLocation();
  const me = useMe();
  const groups = me.data?.groups ?? [];
  const mine = pages.filter((page) => page.groups.some((group) => groups.includes(group)));
  const active = mine.findLast((page) => path === page.path || path.startsWith(`${page.path}/`));
  const title = active ? say(active.title) : '';
  useEffect(() => {
    document.title = title ? `${title} · Kulanz` : 'Kulanz';
  }, [title]);
  return (
    <>
      <a className="skip" href="#content">
        {say('app.skip')}
      </a>
      <Top me={me.data} />
      <AppLayout
        headerSelector="#top"
        toolsHide
        maxContentWidth={1400}
        ariaLabels={{
          navigation: say('app.navigation'),
          navigationToggle: say('app.openNavigation'),
          navigationClose: say('app.closeNavigation'),
        }}
        navigation={
          <SideNavigation
            header={{ text: say('app.name'), href: '/' }}
            activeHref={active?.path ?? ''}
            items={mine
              .filter(({ hidden }) => !hidden)
              .map((page) => ({ type: 'link', text: say(page.title), href: page.path }))}
            onFollow={(event) => {
              event.preventDefault();
              goTo(event.detail.href);
            }}
          />
        }
        notifications={<Notices />}
        content={
          <div id="content" tabIndex={-1}>
            <Queried query={me}>
              {() => (
                // Keyed by the path: what went wrong on one page stays there.
                <ErrorBoundary key={path} onError={() => {}}>
                  <Suspense fallback={<Spinner size="large" />}>
                    <Switch>
                      {mine.map(({ path: of, Content }) => (
                        <Route key={of} path={of}>
                          <Content />
                        </Route>
                      ))}
                      <Route path="/">{mine[0] ? <Redirect to={mine[0].path} replace /> : null}</Route>
                      <Route>
                        <Box padding="xxl" textAlign="center">
                          {say(
                            pages.some((page) => path === page.path || path.startsWith(`${page.path}/`))
                              ? 'app.notYours'
                              : 'app.noSuchPage',
                          )}
                        </Box>
                      </Route>
                    </Switch>
                  </Suspense>
                </ErrorBoundary>
              )}
            </Queried>
          </div>
        }
      />
    </>
  );
}
