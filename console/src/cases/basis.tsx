import Badge from '@cloudscape-design/components/badge';
import type { Basis } from '../api/generated.ts';
import { useWords } from '../words/words.tsx';

const basisColours = { right: 'blue', promise: 'green', goodwill: 'grey' } as const;

/** On what something is given: a right, a promise or goodwill. Said in words, coloured besides. */
export function BasisBadge({ basis }: { basis: Basis }) {
  const { say } = useWords();
  return <Badge color={basisColours[basis]}>{say(`basis.${basis}`)}</Badge>;
}
