import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense, useEffect } from 'react';
import { useParams } from 'wouter';
import { ApiProblem } from '../api/client.ts';
import { useDeeds, useDismiss } from '../api/doing.ts';
import type { Dossier } from '../api/generated.ts';
import { forCustomer, useDossier } from '../api/queries.ts';
import { AtWorkProvider, useAtWork } from '../cases/at-work.tsx';
import { choiceIsAbout } from '../cases/choice-about.ts';
import { DeedNotice } from '../cases/deed-notice.tsx';
import { Known } from '../cases/known.tsx';
import { Story } from '../cases/story.tsx';
import { emptyWish } from '../cases/wish.ts';
import { AsOf } from '../parts/as-of.tsx';
import { draftsOf, useDraft } from '../parts/drafts.ts';
import { useFollow } from '../parts/follow.ts';
import { Queried } from '../parts/queried.tsx';
import { useWords } from '../words/words.tsx';

// Not needed for what is seen first; there before anybody clicks.
const loadGoodwill = () => import('../cases/goodwill.tsx');
const loadChoice = () => import('../cases/choice.tsx');
const GoodwillDialog = lazy(loadGoodwill);
const ChoiceDialog = lazy(loadChoice);

const wishes = draftsOf(emptyWish);

/** The life of a customer with us: who they are to whom, what is open, and every decision with its reasons. */
export default function Customer() {
  const { customerId = '' } = useParams<{ customerId: string }>();
  // Another customer is another page: nothing that was typed for one stays for the other.
  return (
    <AtWorkProvider key={customerId}>
      <Life customerId={customerId} />
    </AtWorkProvider>
  );
}

function Life({ customerId }: { customerId: string }) {
  const dossier = useDossier(customerId);
  const isUnknown = dossier.error instanceof ApiProblem && dossier.error.status === 404 && dossier.data === undefined;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<AsOf query={dossier} />}
          actions={dossier.data && <Actions customerId={customerId} dossier={dossier.data} />}
        >
          {customerId}
        </Header>
      }
    >
      {isUnknown ? (
        <Unknown customerId={customerId} />
      ) : (
        <SpaceBetween size="l">
          <Done customerId={customerId} />
          <Queried query={dossier}>{(known) => <Known dossier={known} />}</Queried>
          <Story customerId={customerId} />
        </SpaceBetween>
      )}
    </ContentLayout>
  );
}

/** Whoever has typed an id in small letters may have meant another one. */
function Unknown({ customerId }: { customerId: string }) {
  const { say } = useWords();
  const follow = useFollow();
  const inCapitals = customerId.toUpperCase();
  return (
    <Alert type="info">
      {say('customer.unknown', { id: customerId })}
      {inCapitals !== customerId && (
        <>
          {' '}
          {say('customer.capitals')}{' '}
          <Link href={`/customers/${encodeURIComponent(inCapitals)}`} onFollow={follow}>
            {inCapitals}
          </Link>
        </>
      )}
    </Alert>
  );
}

function Actions({ customerId, dossier }: { customerId: string; dossier: Dossier }) {
  const { say } = useWords();
  const { opened, open, close } = useAtWork();
  const wish = useDraft(wishes, customerId);
  const about = forCustomer(customerId);
  const employeeId = choiceIsAbout(dossier);
  const onClose = () => opened && close(opened);
  useEffect(() => void Promise.allSettled([loadGoodwill(), loadChoice()]), []);
  return (
    <>
      <SpaceBetween direction="horizontal" size="xs">
        <Button
          onClick={() => open({ dialog: 'choice', about })}
          disabled={employeeId === undefined}
          {...(employeeId === undefined && { disabledReason: say('choice.noHost') })}
        >
          {say('choice.open')}
        </Button>
        <Button variant="primary" onClick={() => open({ dialog: 'goodwill', about })}>
          {say('goodwill.open')}
        </Button>
      </SpaceBetween>
      <Suspense>
        {opened?.dialog === 'choice' && employeeId !== undefined && (
          <ChoiceDialog dossier={dossier} employeeId={employeeId} about={about} onClose={onClose} onDone={onClose} />
        )}
        {opened?.dialog === 'goodwill' && (
          <GoodwillDialog customerId={customerId} {...wish} about={about} onClose={onClose} onDone={onClose} />
        )}
      </Suspense>
    </>
  );
}

const mostShown = 5;

/** What was done for the customer a moment ago, the newest first. */
function Done({ customerId }: { customerId: string }) {
  const { opened } = useAtWork();
  const dismiss = useDismiss();
  const about = forCustomer(customerId);
  // An open dialog says itself what did not work; and what was done after it is what counts.
  const deeds = useDeeds(about).filter(
    ({ state }, place, all) => state !== 'failed' || (opened?.about !== about && place === all.length - 1),
  );
  if (deeds.length === 0) return null;
  return (
    <SpaceBetween size="xs">
      {deeds
        .slice(-mostShown)
        .toReversed()
        .map((deed) => (
          <DeedNotice key={deed.id} deed={deed} onDismiss={() => dismiss(deed)} />
        ))}
    </SpaceBetween>
  );
}
