import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import type { RecordedCase } from '../api/generated.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useWords } from '../words/words.tsx';
import { goToCase, useIsHere } from './here.ts';
import { isOurs, useTold } from './told.ts';

/** What was told: the event’s own fields, and when and by whom; none of what only Kulanz knows it by. */
export function Facts({ event: { name, source, caseId, occurredAt, data } }: Pick<RecordedCase, 'event'>) {
  const { say, time } = useWords();
  const explain = useExplanations();
  const read = useTold()(data);
  const isHere = useIsHere();
  const told = Object.entries(data).filter(
    ([field, value]) => !isIdle(field) && value !== caseId && !isOurs(field, value),
  );
  const shown = (field: string, value: unknown): ReactNode => {
    const text = explain.factValue(read[field], field);
    if (typeof value !== 'string' || !isHere(value)) return text;
    return (
      <Link
        href="#"
        onFollow={(event) => {
          event.preventDefault();
          goToCase(value);
        }}
      >
        {text}
      </Link>
    );
  };
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: say('case.happened'), value: time(occurredAt) },
        { label: say('case.toldBy'), value: source },
        ...(isOurs(name, caseId) ? [] : [{ label: explain.event(name), value: caseId }]),
        ...told.map(([field, value]) => ({ label: explain.fact(field), value: shown(field, value) })),
      ]}
    />
  );
}

/** The customer is named already, and what stands for an offer’s content is for nobody to read. */
const isIdle = (field: string) => field === 'customerId' || field === 'publication';
