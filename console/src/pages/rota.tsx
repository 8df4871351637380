import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { GetRotaAnswer, OnTheRota } from '../api/generated.ts';
import { useRota } from '../api/operations-queries.ts';
import { AsOf } from '../parts/as-of.tsx';
import { Listing } from '../parts/listing.tsx';
import { Queried } from '../parts/queried.tsx';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { region } from '../words/format.ts';
import { useWords } from '../words/words.tsx';

const days = 14;

/** Who is there, who is not, and whose turn it is to answer complaints. */
export default function Rota() {
  const { say, day } = useWords();
  const rota = useRota(days);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={say('rota.about')} info={<AsOf query={rota} />}>
          {say('page.rota')}
        </Header>
      }
    >
      <Queried query={rota}>
        {(told) => (
          <SpaceBetween size="l">
            <Colleagues colleagues={told.colleagues} today={told.day} title={say('rota.on', { day: day(told.day) })} />
            <Turns rota={told} />
          </SpaceBetween>
        )}
      </Queried>
    </ContentLayout>
  );
}

const nameOf = ({ name, employeeId }: OnTheRota) => (name ? `${name} (${employeeId})` : employeeId);

interface ColleaguesProps {
  colleagues: readonly OnTheRota[];
  today: string;
  title: string;
}

function Colleagues({ colleagues, today, title }: ColleaguesProps) {
  const { say, day, language } = useWords();
  const explain = useExplanations();
  const list = new Intl.ListFormat(region[language], { type: 'unit' });
  const inOrder = colleagues.toSorted(
    (one, other) => Number(other.isThere) - Number(one.isThere) || nameOf(one).localeCompare(nameOf(other), language),
  );
  return (
    <Listing
      title={title}
      header={
        <Header variant="h2" counter={`(${colleagues.filter(({ isThere }) => isThere).length}/${colleagues.length})`}>
          {title}
        </Header>
      }
      items={inOrder}
      idOf={({ employeeId }) => employeeId}
      empty={say('rota.nobody')}
      details={[
        { id: 'who', header: say('rota.who'), minWidth: 130, cell: nameOf },
        {
          id: 'today',
          header: say('rota.today'),
          minWidth: 150,
          cell: (colleague) => <Today colleague={colleague} today={today} />,
        },
        {
          id: 'next',
          header: say('rota.next'),
          minWidth: 170,
          cell: ({ absences, leavesOn }) => {
            const next = absences
              .filter(({ from }) => from > today)
              .map(({ from, until }) => say('rota.awayFrom', { from: day(from), until: day(until) }));
            const lines = leavesOn === undefined ? next : [...next, say('rota.leaves', { day: day(leavesOn) })];
            return lines.length === 0 ? undefined : lines.map((line) => <div key={line}>{line}</div>);
          },
        },
        {
          id: 'languages',
          header: say('rota.languages'),
          minWidth: 120,
          cell: ({ languages }) => list.format(languages.map((id) => say(`language.${id}`))),
        },
        {
          id: 'topics',
          header: say('rota.topics'),
          minWidth: 120,
          cell: ({ topics }) => list.format(topics.map((topic) => explain.factValue(topic, 'topic'))) || undefined,
        },
      ]}
    />
  );
}

function Today({ colleague: { isThere, absences, joinsOn }, today }: { colleague: OnTheRota; today: string }) {
  const { say, day } = useWords();
  if (isThere) return <StatusIndicator type="success">{say('rota.there')}</StatusIndicator>;
  const now = absences.find(({ from, until }) => from <= today && today <= until);
  const words = now
    ? say('rota.awayUntil', { until: day(now.until) })
    : joinsOn === undefined
      ? say('rota.away')
      : say('rota.joins', { day: day(joinsOn) });
  return (
    <StatusIndicator type="stopped">
      <span className="words">{words}</span>
    </StatusIndicator>
  );
}

function Turns({ rota: { turns, colleagues } }: { rota: GetRotaAnswer }) {
  const { say, language } = useWords();
  const weekday = new Intl.DateTimeFormat(region[language], { dateStyle: 'full', timeZone: 'UTC' });
  const called = (id: string) => {
    const colleague = colleagues.find(({ employeeId }) => employeeId === id);
    return colleague ? nameOf(colleague) : id;
  };
  return (
    <Listing
      title={say('rota.turns')}
      header={
        <Header variant="h2" description={say('rota.turnsAbout')}>
          {say('rota.turns')}
        </Header>
      }
      items={turns}
      idOf={({ day }) => day}
      empty={say('rota.noTurns')}
      details={[
        {
          id: 'day',
          header: say('figures.axis.day'),
          cell: ({ day }) => weekday.format(new Date(`${day}T00:00:00Z`)),
        },
        { id: 'who', header: say('rota.who'), cell: ({ employeeId }) => called(employeeId) },
      ]}
    />
  );
}
