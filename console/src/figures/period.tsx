import SegmentedControl from '@cloudscape-design/components/segmented-control';
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
    <SegmentedControl
      label={say('figures.period')}
      selectedId={String(days)}
      options={periods.map((count) => ({ id: String(count), text: say('figures.days', { count }) }))}
      onChange={({ detail }) => onChange(Number(detail.selectedId))}
    />
  );
}
