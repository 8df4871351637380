import SpaceBetween from '@cloudscape-design/components/space-between';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import { useWords } from '../words/words.tsx';

const periods = [7, 14, 30, 90] as const;

interface Props {
  days: number;
  onChange(days: number): void;
}

/** Of how many days. */
export function Period({ days, onChange }: Props) {
  const { say } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a look of its own
    <div role="group" aria-label={say('figures.period')}>
      <SpaceBetween direction="horizontal" size="xxs">
        {periods.map((count) => (
          <ToggleButton key={count} pressed={count === days} onChange={() => onChange(count)}>
            {say('figures.days', { count })}
          </ToggleButton>
        ))}
      </SpaceBetween>
    </div>
  );
}
