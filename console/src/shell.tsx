/** The frame of every page: who is signed in, where one can go, and what is to be known of the connection. */
import AppLayoutToolbar from '@cloudscape-design/components/app-layout-toolbar';
import ErrorBoundary from '@cloudscape-design/components/error-boundary';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import Spinner from '@cloudscape-design/components/spinner';
import { Suspense, useEffect, useState } from 'react';
import { matchRoute, Redirect, Route, useLocation, useRouter } from 'wouter';
import { useMe } from './api/queries.ts';
import { type Group, type Page, pages } from './pages.tsx';
import { useArrival } from './parts/arrival.ts';
import { CannotShow } from './parts/cannot-show.tsx';
import { useAskBeforeLosing } from './parts/drafts.ts';
import { isId } from './parts/ids.ts';
import { useIsNarrow } from './parts/narrow.ts';
import { NoPage } from './parts/no-page.tsx';
import { Notices } from './parts/notices.tsx';
import { Queried } from './parts/queried.tsx';
import { Top } from './parts/top.tsx';
import { useWords } from './words/words.tsx';

export function Shell() {
  const { say } = useWords();
  const [path, goTo] = useLocation();
  const me = useMe();
  const isNarrow = useIsNarrow();
  const [isOpen, setIsOpen] = useState(!isNarrow);
  const groups = me.data?.groups ?? [];
  const here = usePageAt(path);
  const title = [...(here ? [...here.ids, say(here.page.title)] : []), 'Kulanz'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  useAskBeforeLosing();
  useArrival(path, '#content');
  return (
    <>
      <a className="skip" href="#content">
        {say('app.skip')}
      </a>
      <Top me={me.data} />
      <AppLayoutToolbar
        headerSelector="#top"
        toolsHide
        navigationOpen={isOpen}
        onNavigationChange={({ detail }) => setIsOpen(detail.open)}
        // The bar would have nothing else in it, and what is open beside it has a button of its own to close it.
        navigationTriggerHide={isOpen && !isNarrow}
        maxContentWidth={1400}
        ariaLabels={{
          navigation: say('app.navigation'),
          navigationToggle: say('app.openNavigation'),
          navigationClose: say('app.closeNavigation'),
        }}
        navigation={
          <SideNavigation
            header={{ text: say('app.name'), href: '/' }}
            activeHref={here?.page.path ?? ''}
            items={pages
              .filter((page) => !page.hidden && isFor(page, groups))
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
                <ErrorBoundary key={path} onError={() => {}} renderFallback={() => <CannotShow />}>
                  <Suspense fallback={<Spinner size="large" />}>
                    <Content path={path} here={here} groups={groups} />
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

interface Here {
  page: Page;
  /** What is not the same in each of its addresses: whose page it is. */
  ids: readonly string[];
}

function usePageAt(path: string): Here | undefined {
  const { parser } = useRouter();
  for (const page of pages) {
    const [isHere, params] = matchRoute(parser, page.path, path);
    if (isHere) return { page, ids: [...new Set(Object.values(params).map(String))] };
  }
  return undefined;
}

const isFor = (page: Page, groups: readonly Group[]) => page.groups.some((group) => groups.includes(group));

interface ContentProps {
  path: string;
  here: Here | undefined;
  groups: readonly Group[];
}

function Content({ path, here, groups }: ContentProps) {
  const start = pages.find((page) => isFor(page, groups));
  if (path === '/' && start) return <Redirect to={start.path} replace />;
  if (!here) return <NoPage why="app.noSuchPage" />;
  const { page, ids } = here;
  if (!isFor(page, groups)) return <NoPage why="app.notYours" />;
  if (!ids.every(isId)) return <NoPage why="app.noSuchId" />;
  return (
    <Route path={page.path}>
      <page.Content />
    </Route>
  );
}
