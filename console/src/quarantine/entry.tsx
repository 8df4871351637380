/** One thing that was set aside: why, what it says, and the way back. */
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Quarantined, QuarantineEntry } from '../api/generated.ts';
import { useSetAside } from '../api/operations-queries.ts';
import { readable } from '../parts/json-text.ts';
import { Queried } from '../parts/queried.tsx';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { Actions } from './actions.tsx';
import type { DealtWith } from './became.tsx';
import { Decided } from './decided.tsx';
import { hintOf, whyOf } from './hint.ts';
import { State } from './state.tsx';

interface Props {
  /** As the list has it. */
  entry: Quarantined;
  onClose(): void;
  onDealtWith(one: DealtWith): void;
}

export default function Entry({ entry: shown, onClose, onDealtWith }: Props) {
  const words = useWords();
  const { say } = words;
  const { id, event, code } = shown;
  const explain = useExplanations();
  const entry = useSetAside(id);
  return (
    <Modal
      visible
      size="large"
      onDismiss={onClose}
      header={event ? explain.event(event) : say('quarantine.noName')}
      closeAriaLabel={say('quarantine.close')}
    >
      <SpaceBetween size="l">
        <Alert type="warning" header={whyOf(shown, words, explain)}>
          <Box variant="code">{code}</Box>
        </Alert>
        <Queried query={entry}>
          {(found) => (
            <SpaceBetween size="l">
              <About entry={found} />
              {found.decidedAs !== undefined && <Decided caseKey={found.decidedAs} />}
              <Faults entry={found} />
              <Told entry={found} />
              <Actions entry={found} onDone={onClose} onDealtWith={onDealtWith} />
            </SpaceBetween>
          )}
        </Queried>
      </SpaceBetween>
    </Modal>
  );
}

function About({ entry }: { entry: QuarantineEntry }) {
  const { say, time } = useWords();
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: say('quarantine.when'), value: time(entry.quarantinedAt) },
        { label: say('quarantine.source'), value: entry.source ?? '–' },
        { label: say('quarantine.state'), value: <State entry={entry} /> },
        ...(entry.discarded ? [{ label: say('quarantine.reason'), value: entry.discarded.reason }] : []),
      ]}
    />
  );
}

function Faults({ entry: { code: whole, faults } }: { entry: QuarantineEntry }) {
  const words = useWords();
  const { say } = words;
  const explain = useExplanations();
  if (faults.length === 0) return null;
  return (
    <div>
      <Box variant="h3">{say('quarantine.faults')}</Box>
      <ul className="remedies">
        {faults.map(({ path, code, message = '' }) => (
          <li key={`${path} ${code}`}>
            <Box variant="code">{path || say('quarantine.whole')}</Box>{' '}
            {/* Why it was set aside stands above already. */}
            {hintOf({ code, message }, words) ?? (code !== whole && explain.quarantine(code))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was sent: shown as text, whatever is in it. */
function Told({ entry: { body, truncated, withheld } }: { entry: QuarantineEntry }) {
  const { say } = useWords();
  return (
    <div>
      <Box variant="h3">{say('quarantine.body')}</Box>
      {withheld ? (
        <Alert type="info">{say('quarantine.withheld')}</Alert>
      ) : (
        <SpaceBetween size="xs">
          {truncated && <Alert type="info">{say('quarantine.truncated')}</Alert>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
          <section className="sent" aria-label={say('quarantine.body')} tabIndex={0}>
            <pre dir="ltr">{readable(body)}</pre>
          </section>
        </SpaceBetween>
      )}
    </div>
  );
}
