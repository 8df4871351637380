import '../quarantine/quarantine.css';
import Box from '@cloudscape-design/components/box';
import Cards from '@cloudscape-design/components/cards';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense, useState } from 'react';
import type { Quarantined } from '../api/generated.ts';
import { useQuarantine } from '../api/operations-queries.ts';
import { AsOf } from '../parts/as-of.tsx';
import { useNow } from '../parts/now.ts';
import { Queried } from '../parts/queried.tsx';
import { Became, type DealtWith } from '../quarantine/became.tsx';
import { type Choice, chosen } from '../quarantine/chosen.ts';
import { Filters } from '../quarantine/filters.tsx';
import { whyOf } from '../quarantine/hint.ts';
import { State } from '../quarantine/state.tsx';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

const pageSize = 50;
/** Comes when one is opened. */
const Entry = lazy(() => import('../quarantine/entry.tsx'));

/** What was set aside, why, and the way back. */
export default function Quarantine() {
  const words = useWords();
  const { say } = words;
  const explain = useExplanations();
  const [days, setDays] = useState(14);
  const [choice, setChoice] = useState<Choice>({ state: 'open', code: '', text: '' });
  const [opened, setOpened] = useState<Quarantined>();
  const [dealtWith, setDealtWith] = useState<readonly DealtWith[]>([]);
  const quarantine = useQuarantine(days);
  const inWords = (entry: Quarantined) => {
    const { event, source, code } = entry;
    return [event && explain.event(event), event, source, code, whyOf(entry, words, explain)];
  };
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={say('quarantine.about')} info={<AsOf query={quarantine} />}>
          {say('page.quarantine')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Became
          dealtWith={dealtWith}
          onDismiss={(id) => setDealtWith((before) => before.filter((one) => one.id !== id))}
        />
        <Queried query={quarantine}>
          {({ entries }) => (
            <SpaceBetween size="l">
              <Filters
                choice={choice}
                onChange={setChoice}
                days={days}
                onDays={setDays}
                codes={[...new Set(entries.map(({ code }) => code))].toSorted()}
              />
              <List
                key={JSON.stringify([choice, days])}
                entries={chosen(entries, choice, inWords)}
                isAnything={entries.length > 0}
                days={days}
                onOpen={setOpened}
              />
            </SpaceBetween>
          )}
        </Queried>
        <Suspense>
          {opened && (
            <Entry
              entry={opened}
              onClose={() => setOpened(undefined)}
              onDealtWith={(one) => setDealtWith((before) => [one, ...before.filter(({ id }) => id !== one.id)])}
            />
          )}
        </Suspense>
      </SpaceBetween>
    </ContentLayout>
  );
}

interface ListProps {
  entries: readonly Quarantined[];
  /** Something was set aside, though it may not be chosen. */
  isAnything: boolean;
  days: number;
  onOpen(entry: Quarantined): void;
}

function List({ entries, isAnything, days, onOpen }: ListProps) {
  const words = useWords();
  const { say, time, duration } = words;
  const explain = useExplanations();
  const now = useNow();
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  const shown = Math.min(page, pages);
  const nameOf = ({ event }: Quarantined) => (event ? explain.event(event) : say('quarantine.noName'));
  return (
    <Cards
      ariaLabels={{ itemSelectionLabel: () => '', selectionGroupLabel: '', cardsLabel: say('page.quarantine') }}
      header={
        <Header variant="h2" counter={`(${entries.length})`} description={say('quarantine.listAbout', { count: days })}>
          {say('quarantine.list')}
        </Header>
      }
      items={entries.slice((shown - 1) * pageSize, shown * pageSize)}
      trackBy="id"
      cardsPerRow={[{ cards: 1 }, { minWidth: 800, cards: 2 }]}
      cardDefinition={{
        header: (entry) => (
          <Link
            href="#"
            fontSize="heading-s"
            onFollow={(event) => {
              event.preventDefault();
              onOpen(entry);
            }}
          >
            {nameOf(entry)}
          </Link>
        ),
        sections: [
          { id: 'why', header: say('quarantine.why'), content: (entry) => whyOf(entry, words, explain) },
          {
            id: 'when',
            header: say('quarantine.when'),
            width: 50,
            content: ({ quarantinedAt }) => (
              <>
                {time(quarantinedAt)}
                <Box color="text-body-secondary" fontSize="body-s">
                  {say('quarantine.since', { age: duration(Math.max(0, now - Date.parse(quarantinedAt)), 0) })}
                </Box>
              </>
            ),
          },
          { id: 'source', header: say('quarantine.source'), width: 50, content: ({ source }) => source ?? '–' },
          { id: 'state', header: say('quarantine.state'), content: (entry) => <State entry={entry} /> },
        ],
      }}
      empty={
        <Box textAlign="center" padding="l">
          <Box variant="strong">{say(isAnything ? 'quarantine.noneChosen' : 'quarantine.empty')}</Box>
          <Box color="text-body-secondary">
            {say(isAnything ? 'quarantine.noneChosenAbout' : 'quarantine.emptyAbout')}
          </Box>
        </Box>
      }
      {...(pages > 1 && {
        pagination: (
          <Pagination
            ariaLabels={{ paginationLabel: say('quarantine.pages') }}
            currentPageIndex={shown}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        ),
      })}
    />
  );
}
