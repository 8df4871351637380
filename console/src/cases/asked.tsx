import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { RecordedCase } from '../api/generated.ts';
import { Expandable } from '../parts/expandable.tsx';
import { useWords } from '../words/words.tsx';
import { Facts } from './facts.tsx';
import { Gist } from './gist.tsx';
import { Remedies } from './remedies.tsx';

/** What a dialog answers: what was proposed, unless that is to choose from, and what was told. The page is behind it. */
export function Asked({ recorded: { remedies, event }, isChoice }: { recorded: RecordedCase; isChoice?: boolean }) {
  const { say } = useWords();
  return (
    <SpaceBetween size="xs">
      <Gist event={event} />
      <Expandable headerText={say('case.facts')}>{() => <Facts event={event} />}</Expandable>
      {remedies.length > 0 && <Box variant="awsui-key-label">{say('case.proposed')}</Box>}
      {remedies.length > 0 && !isChoice && <Remedies remedies={remedies} label={say('case.proposed')} />}
    </SpaceBetween>
  );
}
