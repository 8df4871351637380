import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Quarantined } from '../api/generated.ts';
import { useWords } from '../words/words.tsx';

/** Neither on the bus again nor discarded: somebody has to look at it. */
export const isOpen = ({ redrivenAt, discarded }: Pick<Quarantined, 'redrivenAt' | 'discarded'>) =>
  redrivenAt === undefined && discarded === undefined;

/** What was done about it. */
export function State({ entry: { redrivenAt, discarded } }: { entry: Pick<Quarantined, 'redrivenAt' | 'discarded'> }) {
  const { say, time } = useWords();
  if (redrivenAt !== undefined) {
    return (
      <StatusIndicator type="success">
        <span className="words">{say('quarantine.redrivenAt', { at: time(redrivenAt) })}</span>
      </StatusIndicator>
    );
  }
  if (discarded) {
    return (
      <StatusIndicator type="stopped">
        <span className="words">{say('quarantine.discardedBy', { who: discarded.by, at: time(discarded.at) })}</span>
      </StatusIndicator>
    );
  }
  return (
    <StatusIndicator type="warning">
      <span className="words">{say('quarantine.open')}</span>
    </StatusIndicator>
  );
}
