import Box from '@cloudscape-design/components/box';
import type { RecordedCase } from '../api/generated.ts';
import { useExplanations } from '../words/explain/use-explanations.ts';
import { useTold } from './told.ts';

/** What one has to know of a case to decide on it. */
export function Gist({ event: { name, data } }: Pick<RecordedCase, 'event'>) {
  const explain = useExplanations();
  const told = useTold();
  const gist = explain.gist({ name, data: told(data) });
  return gist ? <Box variant="p">{gist}</Box> : null;
}
