import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Preview } from '../api/generated.ts';
import type { Previewed } from '../api/queries.ts';
import { Expandable } from '../parts/expandable.tsx';
import { useProblem } from '../parts/problem.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { Letter } from './letter.tsx';
import { Remedies } from './remedies.tsx';
import { Why } from './why.tsx';

interface Props {
  preview: Previewed;
  /** It is of what stands in the fields now. */
  isCurrent: boolean;
  hasWish: boolean;
}

/** What would come of it now, and the letter in both languages. */
export function Outlook({ preview, isCurrent, hasWish }: Props) {
  const { say } = useWords();
  const problem = useProblem(preview.error);
  const shown = hasWish ? preview.shown : undefined;
  const isRenewed = hasWish && !isCurrent && preview.error === null;
  return (
    <section aria-label={say('goodwill.preview')} aria-busy={isRenewed}>
      <SpaceBetween size="s">
        <Header variant="h3">{say('goodwill.preview')}</Header>
        {preview.error !== null && hasWish && (
          <Alert type="error" action={<Button onClick={preview.tryAgain}>{say('state.tryAgain')}</Button>}>
            {problem}
          </Alert>
        )}
        <Sentence shown={isCurrent ? shown : undefined} isRenewed={isRenewed} hasWish={hasWish} />
        {shown && (
          <div className={isCurrent ? '' : 'outdated'}>
            <Details shown={shown} />
          </div>
        )}
      </SpaceBetween>
    </section>
  );
}

/** What comes of it in a sentence: of the preview only this is announced when it changes. */
function Sentence({ shown, isRenewed, hasWish }: { shown: Preview | undefined; isRenewed: boolean; hasWish: boolean }) {
  const { say, time } = useWords();
  const explain = useExplanations();
  const why = (shown?.findings ?? [])
    .filter(({ result }) => result === 'not-met' || result === 'unknown')
    .map(({ because }) => explain.because(because));
  return (
    <div role="status">
      {!hasWish && <Box color="text-body-secondary">{say('goodwill.previewWait')}</Box>}
      {isRenewed && <StatusIndicator type="loading">{say('goodwill.renewing')}</StatusIndicator>}
      {shown?.dueAt && (
        <Alert type="info">{[...why, say('goodwill.previewReferred', { at: time(shown.dueAt) })].join(' ')}</Alert>
      )}
      {shown && !shown.dueAt && <Alert type="success">{say('goodwill.previewGranted')}</Alert>}
    </div>
  );
}

function Details({ shown }: { shown: Preview }) {
  const { say, language } = useWords();
  const order = language === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const);
  return (
    <SpaceBetween size="s">
      <Remedies remedies={shown.remedies} label={say(shown.dueAt ? 'case.proposed' : 'case.done')} />
      {order.map((spoken) => {
        const letter = shown.letters[spoken];
        return (
          letter && (
            <Expandable
              variant="default"
              key={spoken}
              defaultExpanded={spoken === language}
              headerText={say('goodwill.letterIn', { language: say(`language.${spoken}`) })}
            >
              {() => <Letter letter={letter} />}
            </Expandable>
          )
        );
      })}
      <Expandable variant="default" headerText={say('case.why')}>
        {() => <Why findings={shown.findings} policyVersion={shown.policyVersion} />}
      </Expandable>
    </SpaceBetween>
  );
}
