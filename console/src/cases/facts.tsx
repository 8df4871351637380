import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { RecordedCase } from '../api/generated.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';

/** What was told: the event’s own fields, and when and by whom. */
export function Facts({ event: { name, source, caseId, occurredAt, data } }: Pick<RecordedCase, 'event'>) {
  const { say, time } = useWords();
  const explain = useExplanations();
  const told = Object.entries(data).filter(([field, value]) => field !== 'customerId' && value !== caseId);
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: say('case.happened'), value: time(occurredAt) },
        { label: say('case.toldBy'), value: source },
        { label: explain.event(name), value: caseId },
        ...told.map(([field, value]) => ({ label: explain.fact(field), value: explain.factValue(value) })),
      ]}
    />
  );
}
